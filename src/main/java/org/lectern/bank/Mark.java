package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a response is worth while studying: full marks or none. A near miss is a slip of the keys, worth one more try.
public enum Mark {
    RIGHT,
    WRONG,
    NEAR;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
