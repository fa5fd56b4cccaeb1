package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void speaksInTheLargestUnitOfWhichThereAreTwo() {
        assertThat(Spans.about(0.2)).isEqualTo("less than a day");
        assertThat(Spans.about(1)).isEqualTo("about 1 day");
        assertThat(Spans.about(13)).isEqualTo("about 13 days");
        assertThat(Spans.about(14)).isEqualTo("about 2 weeks");
        assertThat(Spans.about(60)).isEqualTo("about 9 weeks");
        assertThat(Spans.about(61)).isEqualTo("about 2 months");
        assertThat(Spans.about(400)).isEqualTo("about 13 months");
        assertThat(Spans.about(36_500)).isEqualTo("about 100 years");
    }

    @Test
    void roundsMinutesUp() {
        assertThat(Spans.minutes(59)).isEqualTo("under a minute");
        assertThat(Spans.minutes(60)).isEqualTo("about 1 minute");
        assertThat(Spans.minutes(301)).isEqualTo("about 6 minutes");
    }

    @Test
    void neverShowsNotQuiteAllAsAll() {
        assertThat(Spans.percent(0.994)).isEqualTo("99 %");
        assertThat(Spans.percent(0.998)).isEqualTo("over 99 %");
        assertThat(Spans.percent(1)).isEqualTo("100 %");
        assertThat(Spans.aboutPercent(0.994)).isEqualTo("about 99 %");
        assertThat(Spans.aboutPercent(0.998)).isEqualTo("over 99 %");
    }
}
