package org.lectern.roster;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// An address as a QR code, to be drawn in a template.
///
/// @param size of a side in modules, with the quiet zone
/// @param path of the dark modules, as an SVG path has it
record QrCode(String address, int size, String path) {

    /// ISO/IEC 18004, 6.3.8: four modules of nothing on each side.
    private static final int QUIET = 4;

    static QrCode of(String address) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
            }
        }
        return new QrCode(address, code.size + 2 * QUIET, path.toString());
    }
}
