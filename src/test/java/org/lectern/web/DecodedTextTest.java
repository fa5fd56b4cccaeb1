package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodedTextTest {

    @Test
    void findsOutTheEncoding() {
        var list = "name\nJürgen Łoś – Ёлка";
        var western = "name\nJürgen Müller – “x”";
        assertThat(DecodedText.of(list.getBytes(StandardCharsets.UTF_8))).isEqualTo(new DecodedText(list, "UTF-8"));
        assertThat(DecodedText.of(("\uFEFF" + list).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new DecodedText(list, "UTF-8"));
        assertThat(DecodedText.of(list.getBytes(StandardCharsets.UTF_16))).isEqualTo(new DecodedText(list, "UTF-16"));
        assertThat(DecodedText.of(("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new DecodedText(list, "UTF-16"));
        assertThat(DecodedText.of(list.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(new DecodedText(list, "UTF-16"));
        assertThat(DecodedText.of(western.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(new DecodedText(western, "Windows-1252"));
        assertThat(DecodedText.of(new byte[0]).text()).isEmpty();
    }
}
