package org.lectern.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// How deep and how long JSON may be that others send.
@Singleton
class JsonLimits implements ObjectMapperCustomizer {

    static final int DEPTH = 50;
    static final int LONGEST_STRING = 1024 * 1024;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(LONGEST_STRING)
                        .build());
    }
}
