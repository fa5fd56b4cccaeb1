package org.lectern.bank;

import java.io.ByteArrayOutputStream;
import org.lectern.bank.ImageBytes.Damaged;
import org.lectern.bank.ImageFile.Unfit;

/// A JPEG, segment by segment: what its program or camera noted is left out.
final class JpegImage {

    static final byte[] MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;

    private final ImageBytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;

    private JpegImage(ImageBytes file) {
        this.file = file;
    }

    static ImageFile read(ImageBytes file) throws Damaged {
        return new JpegImage(file).read();
    }

    private ImageFile read() throws Damaged {
        kept.write(0xFF);
        kept.write(0xD8);
        var at = 2;
        var marker = 0;
        while (marker != END) {
            if (file.at(at) != 0xFF) {
                throw new Damaged("a part does not begin where it should");
            }
            marker = file.at(at + 1);
            at = marker == 0xFF ? at + 1 : part(at, marker);
        }
        if (width == 0) {
            throw new Damaged("it does not say how large it is");
        }
        return new ImageFile("image/jpeg", width, height, kept.toByteArray());
    }

    /// @return where the next one begins
    private int part(int at, int marker) throws Damaged {
        if (marker == END) {
            kept.write(file.file(), at, 2);
            return at + 2;
        }
        var end = at + 2 + file.two(at + 2);
        file.within(at, end - at);
        if (isFrame(marker)) {
            height = file.two(at + 5);
            width = file.two(at + 7);
            ImageFile.check(width, height);
        }
        if (marker == START_OF_SCAN) {
            if (width == 0) {
                throw new Damaged("it begins before it says how large it is");
            }
            end = endOfScan(end);
        }
        if (isNeeded(marker)) {
            kept.write(file.file(), at, end - at);
        } else if (marker < 0xC0) {
            throw new Unfit("This kind of JPEG is not taken.");
        }
        return end;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isNeeded(int marker) {
        return marker >= 0xC0 && marker < 0xE0 || marker == ADOBE || marker == JFIF;
    }

    /// Behind the packed image: a part begins with FF and something other than 0 or a restart.
    private int endOfScan(int from) throws Damaged {
        var at = from;
        while (file.at(at) != 0xFF || file.at(at + 1) == 0 || (file.at(at + 1) >= 0xD0 && file.at(at + 1) <= 0xD7)) {
            at++;
        }
        return at;
    }
}
