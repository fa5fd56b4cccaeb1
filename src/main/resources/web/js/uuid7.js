// RFC 9562, version 7: 48 bits of milliseconds, 12 bits that count within one millisecond, 62 random bits. The count
// keeps answers of one instant in their order, also where the device's clock is set back.
let last = 0;
let count = 0;

export function uuid7(now = Date.now()) {
    const random = crypto.getRandomValues(new Uint8Array(10));
    if (now > last) {
        last = now;
        count = ((random[0] << 8) | random[1]) & 0x7ff;
    } else if (++count > 0xfff) {
        last += 1;
        count = 0;
    }
    const time = last.toString(16).padStart(12, "0");
    const variant = (random[2] & 0x3f) | 0x80;
    const rest = [variant, ...random.subarray(3)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [
        time.slice(0, 8),
        time.slice(8),
        "7" + count.toString(16).padStart(3, "0"),
        rest.slice(0, 4),
        rest.slice(4, 16),
    ].join("-");
}
