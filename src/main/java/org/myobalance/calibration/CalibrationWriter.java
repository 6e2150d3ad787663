package org.myobalance.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.EnumNames;
import org.myobalance.io.JsonText;
import org.myobalance.model.Prior;
import org.myobalance.units.Unit;

/** Writes a calibration file, whole or not at all. */
public final class CalibrationWriter {
    private static final String SCHEMA = "../schema/calibration.schema.json";

    private CalibrationWriter() {}

    /**
     * Writes a calibration.
     *
     * @param path of the file
     * @param calibration to write
     * @throws org.myobalance.io.FaultyInputException if it cannot be written
     */
    public static void write(Path path, Calibration calibration) {
        AtomicFiles.write(path, text(calibration));
    }

    static String text(Calibration calibration) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("$schema", SCHEMA);
        members.put("format", CalibrationReader.FORMAT);
        members.put("model", calibration.model());
        members.put("modelHash", calibration.modelHash());
        members.put("dataHash", calibration.dataHash());
        members.put("command", calibration.command());
        members.put("seed", calibration.seed());
        members.put("robust", calibration.robust());
        members.put("rows", calibration.observations());
        members.put("studies", calibration.studies());
        members.put("logLikelihood", calibration.logLikelihood());
        members.put("logPrior", calibration.logPrior());
        calibration.sampler().ifPresent(sampler -> members.put("sampler", of(sampler)));
        List<Map<String, Object>> parameters = new ArrayList<>();
        calibration.parameters().forEach(parameter -> parameters.add(of(parameter)));
        members.put("parameters", parameters);
        members.put("draws", calibration.draws());
        return JsonText.of(members);
    }

    private static Map<String, Object> of(Calibrated parameter) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", parameter.id());
        members.put("unit", parameter.unit().text());
        members.put("value", parameter.value());
        parameter.low().ifPresent(low -> members.put("low", low));
        parameter.high().ifPresent(high -> members.put("high", high));
        parameter.prior().ifPresent(prior -> members.put("prior", of(prior, parameter.unit())));
        parameter.verdict().ifPresent(verdict -> members.put("verdict", EnumNames.of(verdict)));
        return members;
    }

    private static Map<String, Object> of(Prior prior, Unit unit) {
        double centre = unit.fromBase(prior.centre());
        return switch (prior.kind()) {
            case NORMAL -> Map.of("normal", pair("mean", centre, "sd", unit.fromBase(prior.spread())));
            case LOG_NORMAL -> Map.of("log-normal", pair("median", centre, "sd", prior.spread()));
            case UNIFORM -> Map.of("uniform", pair("from", centre, "to", unit.fromBase(prior.spread())));
        };
    }

    private static Map<String, Object> pair(String first, double one, String second, double other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }

    private static Map<String, Object> of(Sampler sampler) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("chains", sampler.chains());
        members.put("rhat", sampler.rhat());
        members.put("ess", sampler.ess());
        members.put("acceptance", sampler.acceptance());
        members.put("method", EnumNames.of(SamplerReader.method(sampler)));
        sampler.check().ifPresent(check -> members.put("check", of(check)));
        return members;
    }

    private static Map<String, Object> of(SurrogateCheck check) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("draws", check.draws());
        members.put("failed", check.failed());
        check.mean().ifPresent(mean -> members.put("mean", mean));
        check.deviation().ifPresent(deviation -> members.put("sd", deviation));
        check.largest().ifPresent(largest -> members.put("largest", largest));
        check.acceptance().ifPresent(acceptance -> members.put("acceptance", acceptance));
        return members;
    }
}
