package org.lectern.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// How deep and how long JSON may be that others send; and nothing stands after its end.
@Singleton
class JsonLimits implements ObjectMapperCustomizer {

    static final int DEPTH = 50;
    static final int LONGEST_STRING = 1024 * 1024;
    static final int LONGEST_NUMBER = 100;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(LONGEST_STRING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
