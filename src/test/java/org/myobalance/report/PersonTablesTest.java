package org.myobalance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myobalance.person.PersonResult;
import org.myobalance.whatif.CutOff;

/** The tables of one person, whole, of beliefs that are single normal distributions. */
class PersonTablesTest {
    private static final PersonResult RESULT = HandMadePersons.result();

    /**
     * What is left falls to 0.9 at 25.5 y, 0.8 at 26 y and 0.7 at 26.5 y, and with it mean and spread: of 6 (SD 0.5) kg/m² and 20
     * (SD 2) kg of her, 6.111 (0.8) and 17.78 (3) of the population; 5 % and 95 % stand 1.6449 SD away.
     */
    @Test
    void eachQuantityHasItsCurve() {
        Lines.assertCsv("""
                future,quantity,unit,age [y],median,5 %,95 %,population 5 %,population 50 %,population 95 %,percentile of the median
                as-before,alm_index,kg/m^2,25,6.000,5.178,6.822,4.795,6.111,7.427,44.48
                as-before,alm_index,kg/m^2,25.5,5.400,4.660,6.140,4.316,5.500,6.684,44.48
                as-before,alm_index,kg/m^2,26,4.800,4.142,5.458,3.836,4.889,5.942,44.48
                as-before,alm_index,kg/m^2,26.5,4.200,3.624,4.776,3.357,4.278,5.199,44.48
                as-before,grip_strength,kg,25,20.00,16.71,23.29,12.84,17.78,22.71,77.06
                as-before,grip_strength,kg,25.5,18.00,15.04,20.96,11.56,16.00,20.44,77.06
                as-before,grip_strength,kg,26,16.00,13.37,18.63,10.27,14.22,18.17,77.06
                as-before,grip_strength,kg,26.5,14.00,11.70,16.30,8.990,12.44,15.90,77.06
                train,alm_index,kg/m^2,25,6.000,5.178,6.822,4.795,6.111,7.427,44.48
                train,alm_index,kg/m^2,25.5,6.000,5.178,6.822,4.316,5.500,6.684,75.63
                train,alm_index,kg/m^2,26,6.000,5.178,6.822,3.836,4.889,5.942,95.87
                train,alm_index,kg/m^2,26.5,6.000,5.178,6.822,3.357,4.278,5.199,99.89
                train,grip_strength,kg,25,20.00,16.71,23.29,12.84,17.78,22.71,77.06
                train,grip_strength,kg,25.5,20.00,16.71,23.29,11.56,16.00,20.44,93.08
                train,grip_strength,kg,26,20.00,16.71,23.29,10.27,14.22,18.17,99.20
                train,grip_strength,kg,26.5,20.00,16.71,23.29,8.990,12.44,15.90,99.98
                """, path -> PersonTables.writeCurve(path, RESULT));
    }

    @Test
    void eachCutOffHasItsProbabilities() {
        Lines.assertCsv("""
                future,cut-off,quantity,below,unit,age [y],probability,share of the population,probability below both,share of the population below both
                as-before,EWGSOP2,alm_index,5.500,kg/m^2,25.5,0.5879,0.5000,0.07835,0.3333
                as-before,EWGSOP2,alm_index,5.500,kg/m^2,26.5,0.9999,0.9855,0.9233,0.9448
                as-before,EWGSOP2,grip_strength,16.00,kg,25.5,0.1333,0.5000,0.07835,0.3333
                as-before,EWGSOP2,grip_strength,16.00,kg,26.5,0.9234,0.9548,0.9233,0.9448
                as-before,AWGS,alm_index,5.400,kg/m^2,25.5,0.5000,0.4448,0.2500,0.4019
                as-before,AWGS,alm_index,5.400,kg/m^2,26.5,0.9997,0.9775,0.9976,0.9745
                as-before,AWGS,grip_strength,18.00,kg,25.5,0.5000,0.7706,0.2500,0.4019
                as-before,AWGS,grip_strength,18.00,kg,26.5,0.9979,0.9959,0.9976,0.9745
                train,EWGSOP2,alm_index,5.500,kg/m^2,25.5,0.1587,0.5000,0.003609,0.3333
                train,EWGSOP2,alm_index,5.500,kg/m^2,26.5,0.1587,0.9855,0.003609,0.9448
                train,EWGSOP2,grip_strength,16.00,kg,25.5,0.02275,0.5000,0.003609,0.3333
                train,EWGSOP2,grip_strength,16.00,kg,26.5,0.02275,0.9548,0.003609,0.9448
                train,AWGS,alm_index,5.400,kg/m^2,25.5,0.1151,0.4448,0.01826,0.4019
                train,AWGS,alm_index,5.400,kg/m^2,26.5,0.1151,0.9775,0.01826,0.9745
                train,AWGS,grip_strength,18.00,kg,25.5,0.1587,0.7706,0.01826,0.4019
                train,AWGS,grip_strength,18.00,kg,26.5,0.1587,0.9959,0.01826,0.9745
                """, path -> PersonTables.writeCutOffs(path, RESULT));
    }

    @Test
    void theNextMeasurementsAreInOrder() {
        Lines.assertCsv("""
                measurement,method,age [y],SD now [kg/m^2],SD after [kg/m^2],narrower by,standard error of the difference to the first
                alm_index,dxa,26.5,0.4000,0.3000,0.2500,0.000
                alm_index,dxa,25.5,0.4000,0.3080,0.2300,0.01230
                grip_strength,handgrip,26.5,0.4000,0.3900,0.02500,0.04560
                """, path -> PersonTables.writeNext(path, RESULT));
    }

    @Test
    void aTerminalHasPerCent() {
        assertEquals("""
                future     cut-off  quantity       below  unit    age [y]  probability  population   both  population, both
                ---------  -------  -------------  -----  ------  -------  -----------  ----------  -----  ----------------
                as-before  EWGSOP2  alm_index      5.500  kg/m^2     25.5         59 %        50 %    8 %              33 %
                as-before  EWGSOP2  alm_index      5.500  kg/m^2     26.5        100 %        99 %   92 %              94 %
                as-before  EWGSOP2  grip_strength  16.00  kg         25.5         13 %        50 %    8 %              33 %
                as-before  EWGSOP2  grip_strength  16.00  kg         26.5         92 %        95 %   92 %              94 %
                as-before  AWGS     alm_index      5.400  kg/m^2     25.5         50 %        44 %   25 %              40 %
                as-before  AWGS     alm_index      5.400  kg/m^2     26.5        100 %        98 %  100 %              97 %
                as-before  AWGS     grip_strength  18.00  kg         25.5         50 %        77 %   25 %              40 %
                as-before  AWGS     grip_strength  18.00  kg         26.5        100 %       100 %  100 %              97 %
                train      EWGSOP2  alm_index      5.500  kg/m^2     25.5         16 %        50 %    0 %              33 %
                train      EWGSOP2  alm_index      5.500  kg/m^2     26.5         16 %        99 %    0 %              94 %
                train      EWGSOP2  grip_strength  16.00  kg         25.5          2 %        50 %    0 %              33 %
                train      EWGSOP2  grip_strength  16.00  kg         26.5          2 %        95 %    0 %              94 %
                train      AWGS     alm_index      5.400  kg/m^2     25.5         12 %        44 %    2 %              40 %
                train      AWGS     alm_index      5.400  kg/m^2     26.5         12 %        98 %    2 %              97 %
                train      AWGS     grip_strength  18.00  kg         25.5         16 %        77 %    2 %              40 %
                train      AWGS     grip_strength  18.00  kg         26.5         16 %       100 %    2 %              97 %
                """, PersonTables.cutOffs(RESULT));
    }

    @Test
    void aTerminalHasTenthsOfWhatWouldNarrow() {
        assertEquals("""
                measurement    method    age [y]  SD now [kg/m^2]  SD after [kg/m^2]  narrower by  SE of the difference
                -------------  --------  -------  ---------------  -----------------  -----------  --------------------
                alm_index      dxa          26.5           0.4000             0.3000       25.0 %                 0.0 %
                alm_index      dxa          25.5           0.4000             0.3080       23.0 %                 1.2 %
                grip_strength  handgrip     26.5           0.4000             0.3900        2.5 %                 4.6 %
                """, PersonTables.next(RESULT));
    }

    @Test
    void theReadingIsToTheLetter() {
        assertEquals("""
                Lean mass over height squared of 5.40 kg/m^2 at 25.5 y is above 45 % of women of that age (These).
                Grip strength of 20.0 kg at 25.25 y is above 83 % of women of that age (These).
                Lean mass over height squared is now 5.40 (4.66 to 6.14) kg/m^2 (median, 90 % interval); going on as before, 4.20 (3.62 to 4.78) at 26.5 y.
                The probability that lean mass over height squared is below 5.50 kg/m^2, the cut-off of EWGSOP2, is 59 % now and 100 % at 26.5 y: whether it is below now cannot be told.
                The probability that grip strength is below 16.00 kg, the cut-off of EWGSOP2, is 13 % now and 92 % at 26.5 y: whether it is below now cannot be told.
                The probability of being below the cut-offs of lean mass and of grip at once, sarcopenia by consensus, is 8 % now and 92 % at 26.5 y by EWGSOP2, 25 % and 100 % by AWGS.
                With "Training" it would be 1.80 (1.55 to 2.05) kg/m^2 more at 26.5 y.
                Of one more measurement, lean mass over height squared (dxa) at 26.5 y would narrow that answer most, by 25 % of its standard deviation; nearly tied, so that which is better cannot be told: lean mass over height squared (dxa) at 25.5 y by 23 %.
                1 lives were simulated; after the measurements they are worth 1 of equal weight (Pareto k = 0.00): too few for the band to be trusted; ask for more lives (--lives).
                Nobody was observed under a regimen for so many years, the model's persons are no patients, and cut-offs are no diagnosis: this is not a prescription.
                """, String.join("\n", PersonReading.sentences(RESULT)) + "\n");
    }

    /**
     * By AWGS the cut-offs are 5.4 kg/m² and 18 kg. With 5.8 (SD 0.4) kg/m² at 25 y of which nothing is lost the index is one SD
     * above at both ages; 22.5 (SD 0.75) kg of grip are six SD above.
     */
    @Test
    void anAsianPopulationIsJudgedByItsConsensus() {
        List<String> sentences = PersonReading.sentences(
                HandMadePersons.result(CutOff.AWGS, HandMadePersons.belief(5_800, 400, 22_500, 750, 0, 1)));
        assertEquals(
                List.of(
                        "The probability that lean mass over height squared is below 5.40 kg/m^2, the cut-off of AWGS, is"
                                + " 16 % now and 16 % at 26.5 y: whether it is below cannot be told, neither now nor at 26.5 y.",
                        "The probability that grip strength is below 18.00 kg, the cut-off of AWGS, is 0 % now and 0 % at 26.5 y.",
                        "The probability of being below the cut-offs of lean mass and of grip at once, sarcopenia by"
                                + " consensus, is 0 % now and 0 % at 26.5 y by AWGS, 0 % and 0 % by EWGSOP2."),
                sentences.subList(3, 6));
    }

    /** The tail of the weights of one life has no shape. */
    @Test
    void aShapeThatCannotBeEstimatedIsNoNumber() {
        List<String> sentences = PersonReading.sentences(HandMadePersons.result(
                CutOff.EWGSOP2,
                HandMadePersons.belief(6_000, 500, 20_000, 2_000, 0, 0.7)
                        .given(RESULT.person().measurements())));
        assertEquals(
                "1 lives were simulated; after the measurements they are worth 1 of equal weight (Pareto k cannot be estimated"
                        + " from so few lives): too few for the band to be trusted; ask for more lives (--lives).",
                sentences.get(sentences.size() - 2));
    }

    /** 0.9 and 0.7 of 7.5 (SD 0.7) kg/m² are 6.75 (0.63) and 5.25 (0.49): 2.0 SD above 5.5, and 0.51 SD below. */
    @Test
    void whatIsOpenLaterIsSaid() {
        List<String> sentences = PersonReading.sentences(
                HandMadePersons.result(CutOff.EWGSOP2, HandMadePersons.belief(7_500, 700, 40_000, 750, 0, 0.7)));
        assertEquals(
                "The probability that lean mass over height squared is below 5.50 kg/m^2, the cut-off of EWGSOP2, is"
                        + " 2 % now and 70 % at 26.5 y: whether it is below at 26.5 y cannot be told.",
                sentences.get(3));
    }
}
