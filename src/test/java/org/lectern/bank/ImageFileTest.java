package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void keepsTheImage(String format) throws IOException {
        var file = Pictures.of(format);
        var image = ImageFile.of(file);
        assertThat(image.type()).isEqualTo("image/" + format);
        assertThat(image.width()).isEqualTo(40);
        assertThat(image.height()).isEqualTo(20);
        var before = ImageIO.read(new ByteArrayInputStream(file));
        var after = ImageIO.read(new ByteArrayInputStream(image.bytes()));
        assertThat(after.getRGB(0, 0, 40, 20, null, 0, 40)).isEqualTo(before.getRGB(0, 0, 40, 20, null, 0, 40));
    }

    @Test
    void keepsWebp() {
        assertThat(ImageFile.of(Pictures.WEBP).bytes()).isEqualTo(Pictures.WEBP);
        var other = ImageFile.of(Pictures.WEBP_WITHOUT_LOSS);
        assertThat(other.type()).isEqualTo("image/webp");
        assertThat(other.width()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsWrittenBeside() {
        var secret = "Exif secret place <script>".getBytes(StandardCharsets.ISO_8859_1);
        var png = Pictures.with(Pictures.of("png"), 33, Pictures.chunk("tEXt", secret));
        assertThat(words(ImageFile.of(png))).doesNotContain("secret");
        var comment = new byte[secret.length + 4];
        comment[0] = (byte) 0xFF;
        comment[1] = (byte) 0xE1;
        comment[3] = (byte) (secret.length + 2);
        System.arraycopy(secret, 0, comment, 4, secret.length);
        var jpeg = Pictures.with(Pictures.of("jpeg"), 2, comment);
        assertThat(words(ImageFile.of(jpeg))).doesNotContain("secret");
        var appended = Pictures.with(Pictures.of("png"), Pictures.of("png").length, secret);
        assertThat(words(ImageFile.of(appended))).doesNotContain("secret");
    }

    @Test
    void refusesWhatIsNoImageWhateverItIsCalled() {
        for (var file : new String[] {
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<?xml version='1.0'?><svg/>",
            "GIF89a",
            "",
            "BM",
            "RIFF1234WAVE"
        }) {
            assertThatThrownBy(() -> ImageFile.of(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file)
                    .isInstanceOf(ImageFile.Unfit.class)
                    .hasMessageContaining("SVG is not taken");
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        refuses(Pictures.png(20_000, 20_000, 1_000), "20000 × 20000 pixels");
        refuses(Pictures.png(4_000, 4_000, 1_000), "12 million in all");
        refuses(Pictures.png(0, 10, 10), "no size");
        refuses(Pictures.png(-1, 10, 10), "pixels");
        refuses(new byte[ImageFile.LONGEST + 1], "at most 1.5 MB");
    }

    @Test
    void refusesWhatUnpacksToMoreThanItsSize() {
        refuses(Pictures.png(10, 10, 50_000_000), "more in it than an image of its size");
        assertThat(ImageFile.of(Pictures.png(10, 10, 110)).width()).isEqualTo(10);
    }

    @Test
    void refusesWhatIsDamaged() {
        var broken = Pictures.of("png");
        broken[broken.length - 20] ^= 1;
        refuses(broken, "a checksum is wrong");
        for (var format : new String[] {"png", "jpeg"}) {
            var whole = Pictures.of(format);
            refuses(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
        }
        refuses(java.util.Arrays.copyOf(Pictures.WEBP, 20), "damaged");
    }

    /// Whatever the bytes are, the answer is an image or a reason.
    @Test
    void survivesRandomBytes() {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var file = (switch (i % 4) {
                        case 0 -> Pictures.WEBP;
                        case 1 -> Pictures.WEBP_WITHOUT_LOSS;
                        case 2 -> Pictures.png(3, 3, 12);
                        default -> JPEG;
                    })
                    .clone();
            for (var j = 0; j <= random.nextInt(4); j++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(ImageFile.of(file).bytes()).isNotEmpty();
            } catch (ImageFile.Unfit e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    private static final byte[] JPEG = Pictures.of("jpeg");

    private static void refuses(byte[] file, String reason) {
        assertThatThrownBy(() -> ImageFile.of(file))
                .isInstanceOf(ImageFile.Unfit.class)
                .hasMessageContaining(reason);
    }

    private static String words(ImageFile image) {
        return new String(image.bytes(), StandardCharsets.ISO_8859_1);
    }
}
