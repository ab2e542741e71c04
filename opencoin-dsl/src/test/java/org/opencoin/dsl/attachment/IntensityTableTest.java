package org.opencoin.dsl.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.attachment.IntensityTable.Row;
import org.opencoin.dsl.quantity.Ratio;

class IntensityTableTest {

    private static final String HEADER = "category,value,unit\n";

    private static Reading<List<Row>> read(String text) {
        return IntensityTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowIsACategoryAnExactValueAndAUnit() {
        assertThat(read(HEADER + "Fuel,2.60,kgCO2e per PIO\n").value())
                .containsExactly(new Row("Fuel", Ratio.of(26, 10), "kgCO2e", "PIO", 2, 1));
    }

    @Test
    void columnsMayStandInAnyOrderLinesMayEndAsTheyLikeAndAMarkOfByteOrderIsPassedOver() {
        String text = "\uFEFFunit,category,value\r\n\r\nkWh par PIO,\"Eau, \"\"chaude\"\"\",3\r\n";

        Reading<List<Row>> reading = read(text);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value()).containsExactly(new Row("Eau, \"chaude\"", Ratio.of(3, 1), "kWh", "PIO", 3, 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Fuel,2.6 | OC2093",
                "Fuel,2.6,kWh per PIO,x | OC2093",
                "Fuel,\"2,6\",kWh per PIO | OC2095",
                "Fuel,-2.6,kWh per PIO | OC2095",
                "Fuel,1e3,kWh per PIO | OC2095",
                "Fuel,2.6,kWh/PIO | OC2096",
                "\"Fuel,2.6,kWh per PIO | OC2098",
                "\"Fu\"el,2.6,kWh per PIO | OC2098"
            })
    void aRowThatIsNotOneIsRefusedAtItsPlace(String row, String code) {
        Finding finding = read(HEADER + row + "\n").findings().get(0);

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.line()).isEqualTo(2);
    }

    @Test
    void aCategoryStandsOnce() {
        Finding finding = read(HEADER + "A,1,kWh per PIO\nB,1,kWh per PIO\nA,2,kWh per PIO\n")
                .findings()
                .get(0);

        assertThat(finding).isEqualTo(new Finding("OC2097", 4, 1, List.of("A", "2")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"~~", "Fuel,1,kWh per PIO", "category,value", "category,value,value"})
    void aTableBeginsWithItsHeader(String text) {
        assertThat(read(text).findings()).extracting(Finding::code).containsExactly("OC2094");
    }

    @Test
    void columnsOfFindingsCountCodePoints() {
        Finding finding =
                read(HEADER + "\"\uD83C\uDF3E\",x,kWh per PIO\n").findings().get(0);

        assertThat(finding.column()).isEqualTo(5);
    }

    @Test
    void everyMistakeOfATableIsSaidAtOnce() {
        assertThat(read(HEADER + "A,x,kWh per PIO\nB,1,kWh\nC,1\n").findings())
                .extracting(Finding::code)
                .containsExactly("OC2095", "OC2096", "OC2093");
    }
}
