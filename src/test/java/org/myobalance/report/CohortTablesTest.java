package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.myobalance.population.Cohort;
import org.myobalance.population.CohortCheck;
import org.myobalance.population.LowShares;
import org.myobalance.population.Percentiles;
import org.myobalance.population.Population;
import org.myobalance.whatif.CutOff;

/** What cohorts show beside the model, and shares below cut-offs: numbers in base units, grams, in tables in kilograms. */
class CohortTablesTest {
    private static final Cohort OLD = HandMadePersons.cohort("old-2001", "alm_index", true, 65, 72.5);
    private static final Cohort ONE = HandMadePersons.cohort("one-2002", "grip_strength", false, 80, 80);
    private static final Population POPULATION = HandMadePersons.population(List.of(OLD, ONE));
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final List<CohortCheck.Row> ROWS = List.of(
            new CohortCheck.Row(OLD, CohortCheck.What.MEAN, NONE, 6_110, 6_220),
            new CohortCheck.Row(OLD, CohortCheck.What.SPREAD, NONE, 730, 840),
            new CohortCheck.Row(OLD, CohortCheck.What.CHANGE, NONE, -950, -1_060),
            new CohortCheck.Row(ONE, CohortCheck.What.BELOW, OptionalDouble.of(27_500), 0.117, 0.228));
    private static final List<LowShares.Row> LOW = List.of(
            new LowShares.Row(false, CutOff.EWGSOP2, HandMadePersons.years(60), 100, 0.11, 0.12, 0.03),
            new LowShares.Row(false, CutOff.EWGSOP2, HandMadePersons.years(65), 100, 0.21, 0.32, 0.13),
            new LowShares.Row(false, CutOff.EWGSOP2, HandMadePersons.years(97.5), 100, 0.41, 0.52, 0.33),
            new LowShares.Row(true, CutOff.EWGSOP2, HandMadePersons.years(62.5), 100, 0.24, 0.35, 0.16),
            new LowShares.Row(true, CutOff.AWGS, HandMadePersons.years(62.5), 100, 0.27, 0.38, 0.19));

    @Test
    void cohortsStandBesideTheModel() {
        Lines.assertCsv("""
                cohort,sex,quantity,age [y],what,cohort shows,model,status,source and note
                old-2001,women,alm_index,65-72.5,mean [kg/m^2],6.11,6.22,verified,table of old-2001
                old-2001,women,alm_index,65-72.5,SD [kg/m^2],0.73,0.84,verified,table of old-2001
                old-2001,women,alm_index,65-72.5,change of the mean [kg/m^2],-0.95,-1.06,verified,table of old-2001
                one-2002,men,grip_strength,80,share below 27.5 kg,11.7 %,22.8 %,verified,table of one-2002
                """, path -> CohortTable.write(path, POPULATION, ROWS));
    }

    @Test
    void aTerminalHasNoSources() {
        assertEquals("""
                cohort    sex    quantity       age [y]  what                         cohort shows   model
                --------  -----  -------------  -------  ---------------------------  ------------  ------
                old-2001  women  alm_index      65-72.5  mean [kg/m^2]                        6.11    6.22
                old-2001  women  alm_index      65-72.5  SD [kg/m^2]                          0.73    0.84
                old-2001  women  alm_index      65-72.5  change of the mean [kg/m^2]         -0.95   -1.06
                one-2002  men    grip_strength  80       share below 27.5 kg                11.7 %  22.8 %
                """, CohortTable.text(POPULATION, ROWS));
    }

    @Test
    void sharesBelowBothStandBesideEach() {
        Lines.assertCsv("""
                sex,cut-off,age [y],persons,low lean mass,low lean mass 2.5 %,low lean mass 97.5 %,low grip,low grip 2.5 %,low grip 97.5 %,both,both 2.5 %,both 97.5 %
                men,EWGSOP2,60,100,0.1100,0.06254,0.1863,0.1200,0.06999,0.1981,0.03000,0.01025,0.08452
                men,EWGSOP2,65,100,0.2100,0.1417,0.2998,0.3200,0.2367,0.4166,0.1300,0.07757,0.2098
                men,EWGSOP2,97.5,100,0.4100,0.3187,0.5080,0.5200,0.4232,0.6154,0.3300,0.2456,0.4269
                women,EWGSOP2,62.5,100,0.2400,0.1669,0.3323,0.3500,0.2636,0.4475,0.1600,0.1010,0.2442
                women,AWGS,62.5,100,0.2700,0.1927,0.3643,0.3800,0.2910,0.4779,0.1900,0.1251,0.2778
                """, path -> LowSharesTable.write(path, LOW));
        assertEquals("""
                sex    cut-off  age [y]  low lean mass  low grip  both
                -----  -------  -------  -------------  --------  ----
                men    EWGSOP2       60           11 %      12 %   3 %
                men    EWGSOP2       65           21 %      32 %  13 %
                men    EWGSOP2     97.5           41 %      52 %  33 %
                women  EWGSOP2     62.5           24 %      35 %  16 %
                women  AWGS        62.5           27 %      38 %  19 %
                """, LowSharesTable.text(LOW));
    }

    @Test
    void percentilesAreInTheUnitOfTheirQuantity() {
        Lines.assertCsv(
                """
                sex,quantity,unit,age [y],persons,5 %,25 %,50 %,75 %,95 %
                women,alm_index,kg/m^2,65,96,4.100,5.200,6.300,7.400,8.500
                men,grip_strength,kg,72.5,48,21.00,32.00,43.00,54.00,65.00
                """,
                path -> PercentilesTable.write(
                        path,
                        List.of(
                                new Percentiles.Row(
                                        true,
                                        HandMadePersons.INDEX,
                                        HandMadePersons.years(65),
                                        96,
                                        List.of(4_100.0, 5_200.0, 6_300.0, 7_400.0, 8_500.0)),
                                new Percentiles.Row(
                                        false,
                                        HandMadePersons.GRIP,
                                        HandMadePersons.years(72.5),
                                        48,
                                        List.of(21_000.0, 32_000.0, 43_000.0, 54_000.0, 65_000.0)))));
    }

    @Test
    void theReadingTellsTheAgeNearestEightyByTheCutOffsOfThePopulation() {
        assertEquals(
                List.of(
                        "At 65 y 21 % of men are below the cut-off of lean mass (EWGSOP2), 32 % below that of grip, and"
                                + " 13 % below both, which is sarcopenia by consensus.",
                        "At 62.5 y 24 % of women are below the cut-off of lean mass (EWGSOP2), 35 % below that of grip, and"
                                + " 16 % below both, which is sarcopenia by consensus."),
                LowSharesTable.reading(LOW, CutOff.EWGSOP2));
        assertEquals(
                List.of(
                        "At 62.5 y 27 % of women are below the cut-off of lean mass (AWGS), 38 % below that of grip, and"
                                + " 19 % below both, which is sarcopenia by consensus."),
                LowSharesTable.reading(LOW, CutOff.AWGS));
    }

    @Test
    void sharesOfFewLivesAreNotTrusted() {
        assertEquals(
                Optional.of(
                        "29 lives of each sex were simulated: too few for the shares to be trusted; ask for more lives"
                                + " (--lives)."),
                LowSharesTable.fewLives(29));
        assertEquals(Optional.empty(), LowSharesTable.fewLives(30));
    }
}
