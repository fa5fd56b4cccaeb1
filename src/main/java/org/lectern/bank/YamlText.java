package org.lectern.bank;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Writes the entries of a file: by the schema by which they are read, so that `~` and `0x1F` stay texts.
final class YamlText {

    private static final int WIDTH = 120;

    private YamlText() {}

    static String of(List<? extends Map<String, Object>> entries) {
        var settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(entries);
    }
}
