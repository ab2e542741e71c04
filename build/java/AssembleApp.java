import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Lays out what {@code ./opencoin} starts: the jars, the order of the class path, and a name for exactly these bytes.
 *
 * <p>Called by the build of the command line, in its package phase:
 *
 * <pre>{@code java -cp asm.jar build/java/AssembleApp.java FOLDER CLI_JAR CLASS_PATH}</pre>
 *
 * <p>Class-data sharing leaves out classes older than Java 6, and Picocli ships as Java 5: its classes are written again as
 * Java 17, with the stack maps that the newer verifier wants, and each is then loaded and verified. It leaves out classes of
 * signed jars too, and Bouncy Castle's is one: here it goes without its signature, which OpenCoin, asking Bouncy Castle
 * directly and not as a provider, has no use for. Every jar gets one fixed time, since a class-data archive is only valid for
 * jars of the time it saw.
 */
public final class AssembleApp {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|DSA|RSA|EC)");

    private AssembleApp() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Path.of(arguments[0]);
        List<Path> jars = jars(Path.of(arguments[1]), arguments[2]);
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        for (Path jar : jars) {
            place(jar, fresh.resolve(jar.getFileName()));
        }
        List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
        Files.writeString(fresh.resolve("class-path"), String.join("\n", names) + "\n");
        Files.writeString(fresh.resolve("build-id"), buildId(fresh, names) + "\n");
        delete(folder);
        Files.move(fresh, folder);
    }

    /** The command line's own jar, then every jar it needs; folders of classes are what that jar was made of. */
    private static List<Path> jars(Path cli, String classPath) {
        List<Path> jars = new ArrayList<>(List.of(cli));
        for (String element : classPath.split(java.io.File.pathSeparator)) {
            if (element.endsWith(".jar") && !Path.of(element).equals(cli)) {
                jars.add(Path.of(element));
            }
        }
        return jars;
    }

    private static void place(Path jar, Path to) throws IOException {
        String name = jar.getFileName().toString();
        if (name.startsWith("picocli-")) {
            rewrite(jar, to, AssembleApp::modern);
            verify(to);
        } else if (name.startsWith("bcprov-")) {
            rewrite(jar, to, (bytes, loader) -> bytes);
        } else {
            Files.copy(jar, to);
        }
        Files.setLastModifiedTime(to, FileTime.from(TIME));
    }

    private static String buildId(Path folder, List<String> names) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (String name : names) {
                sink.write((name + "\n").getBytes(StandardCharsets.UTF_8));
                Files.copy(folder.resolve(name), sink);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void rewrite(Path from, Path to, BiFunction<byte[], ClassLoader, byte[]> change) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                JarFile jar = new JarFile(from.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (SIGNATURE.matcher(entry.getName()).matches()) {
                    continue;
                }
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(TIME.toEpochMilli());
                out.putNextEntry(copy);
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    out.write(isPlainClass(entry.getName()) ? change.apply(bytes, loader) : bytes);
                }
                out.closeEntry();
            }
        }
    }

    private static boolean isPlainClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/");
    }

    private static byte[] modern(byte[] old, ClassLoader loader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        new ClassReader(old).accept(new Java17(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Initialising a class verifies it: one whose stack maps are wrong stops the build. */
    private static void verify(Path jar) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (isPlainClass(entry.getName())) {
                    load(entry.getName(), loader);
                }
            }
        }
    }

    private static void load(String entry, ClassLoader loader) {
        try {
            Class.forName(entry.substring(0, entry.length() - ".class".length()).replace('/', '.'), true, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            // Picocli's bridge to Groovy, which isn't here: such a class is never loaded in use either.
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The same class, said to be Java 17; subroutines, which Java 17 forbids, would be refused by the verifier. */
    private static final class Java17 extends ClassVisitor {

        Java17(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
        }
    }
}
