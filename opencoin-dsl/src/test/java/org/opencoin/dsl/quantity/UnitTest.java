package org.opencoin.dsl.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.syntax.MeasureUnit;

class UnitTest {

    @Test
    void unitsOfOneDimensionConvertExactly() {
        assertThat(Unit.named("MWh").orElseThrow().inBase(Ratio.of(3, 2))).isEqualTo(Ratio.of(1_500, 1));
        assertThat(Unit.named("gCO2e").orElseThrow().inBase(Ratio.ONE)).isEqualTo(Ratio.of(1, 1_000));
        assertThat(Unit.named("mile").orElseThrow().inBase(Ratio.ONE)).isEqualTo(Ratio.of(1_609_344, 1_000));
    }

    @Test
    void everyUnitAPersonCanWriteHasASize() {
        for (MeasureUnit written : MeasureUnit.values()) {
            assertThat(Unit.named(written.symbol())).as(written.symbol()).isPresent();
        }
    }

    @Test
    void everyDimensionIsCountedInAUnitOfItsOwnOfSizeOne() {
        for (Unit.Dimension dimension : Unit.Dimension.values()) {
            assertThat(Unit.named(dimension.unit()).orElseThrow().factor()).isEqualTo(Ratio.ONE);
        }
    }

    @Test
    void aUnitIsRecognisedInCapitalsOnlyWhenAsked() {
        assertThat(Unit.named("KWH")).isEmpty();
        assertThat(Unit.spelt("KWH")).map(Unit::name).contains("kWh");
    }

    @Test
    void legalMoneyOfThePastAndPresentHasItsDecimals() {
        assertThat(LegalMoney.decimals("EUR")).isEqualTo(OptionalInt.of(2));
        assertThat(LegalMoney.decimals("ATS")).isEqualTo(OptionalInt.of(2));
        assertThat(LegalMoney.decimals("JPY")).isEqualTo(OptionalInt.of(0));
        assertThat(LegalMoney.decimals("BHD")).isEqualTo(OptionalInt.of(3));
        assertThat(LegalMoney.decimals("CLF")).isEqualTo(OptionalInt.of(4));
        assertThat(LegalMoney.decimals("PIO")).isEqualTo(OptionalInt.empty());
    }
}
