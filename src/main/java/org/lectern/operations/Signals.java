package org.lectern.operations;

import io.quarkus.runtime.Quarkus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/// Turns SIGTERM and Ctrl+C into an orderly exit with 0: requests finish, then the database stops.
final class Signals {

    private Signals() {}

    /// By reflection: `sun.misc.Signal` compiles with a warning that nothing switches off, and warnings are errors
    /// here.
    static void exitOn(String... names) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler exit = (_, method, _) -> {
                if (method.getName().equals("handle")) {
                    Quarkus.asyncExit(0);
                }
                return null;
            };
            var proxy = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, exit);
            for (var name : names) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java has no signals", e);
        }
    }
}
