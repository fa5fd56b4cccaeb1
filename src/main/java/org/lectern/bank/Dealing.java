package org.lectern.bank;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.texts.SourceText;

/// Deals options in an order that hangs on the question's id alone, so that their letters say nothing about the key.
final class Dealing {

    private Dealing() {}

    static <T> List<T> deal(String id, List<T> things) {
        return order(id, things.size()).stream().map(things::get).toList();
    }

    /// As they were before they were dealt.
    static <T> List<T> undo(String id, List<T> dealt) {
        var order = order(id, dealt.size());
        return IntStream.range(0, dealt.size())
                .mapToObj(place -> dealt.get(order.indexOf(place)))
                .toList();
    }

    private static List<Integer> order(String id, int size) {
        var seed =
                ByteBuffer.wrap(HexFormat.of().parseHex(SourceText.sha256(id))).getLong();
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
