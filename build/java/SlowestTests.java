import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Prints the ten test classes that took longest in this build, read from the reports of every module.
 *
 * <p>Called at the end of the last module: {@code java build/java/SlowestTests.java ROOT BUILD_FOLDER BUILD_START}. Reports older
 * than the start of the build are of another run, and left out.
 */
public final class SlowestTests {

    private record Timed(String module, String test, double seconds) {}

    private SlowestTests() {}

    public static void main(String[] arguments) throws IOException, ParserConfigurationException, SAXException {
        Path root = Path.of(arguments[0]);
        Instant start = Instant.parse(arguments[2]);
        List<Timed> all = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(root, "opencoin-*")) {
            for (Path module : modules) {
                collect(module, module.resolve(arguments[1]).resolve("surefire-reports"), start, all);
            }
        }
        all.sort(Comparator.comparingDouble(Timed::seconds).reversed());
        print(all);
    }

    private static void collect(Path module, Path reports, Instant start, List<Timed> into)
            throws IOException, ParserConfigurationException, SAXException {
        if (!Files.isDirectory(reports)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                    into.add(read(module.getFileName().toString(), file));
                }
            }
        }
    }

    private static Timed read(String module, Path file) throws IOException, ParserConfigurationException, SAXException {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        return new Timed(module, suite.getAttribute("name"), Double.parseDouble(suite.getAttribute("time").replace(",", "")));
    }

    private static void print(List<Timed> sorted) {
        double total = sorted.stream().mapToDouble(Timed::seconds).sum();
        System.out.println(String.format(Locale.ROOT, "%d test classes, %.1f s; the slowest:", sorted.size(), total));
        for (Timed test : sorted.subList(0, Math.min(10, sorted.size()))) {
            System.out.println(String.format(Locale.ROOT, "%8.2f s  %s (%s)", test.seconds(), test.test(), test.module()));
        }
    }
}
