# LSODA (deSolve's Fortran, compiled right-hand side and Jacobian) on an exported model.
# Rscript run.R library.so rtol reference|- [rounds] [method] [hmax]: one line of JSON
suppressMessages(library(deSolve))
words <- commandArgs(TRUE)
library_file <- words[1]
rtol <- as.numeric(words[2])
rounds <- if (length(words) > 3) as.integer(words[4]) else 1L
method <- if (length(words) > 4) words[5] else "lsoda"

dyn.load(library_file)
dll <- sub("\\.so$", "", basename(library_file))
size <- .C("model_count", numeric(2))[[1]]
values <- .C("model_numbers", numeric(size[1]), numeric(size[1]), numeric(size[1]), numeric(size[2]))
y0 <- values[[1]]
scale <- values[[2]]
slow <- values[[3]] > 0
stops <- values[[4]]
horizon <- 24 * .C("model_begin", 0)[[1]]
days <- seq(0, horizon, 24)
# every stop is an output time, so that the method ends a segment there and starts anew
times <- sort(unique(c(days, stops, horizon)))

seconds <- numeric(rounds)
for (round in seq_len(rounds)) {
    .C("model_begin", 0)
    before <- proc.time()
    rows <- ode(y0, times, func = "model_derivatives", jacfunc = "model_full_jacobian", jactype = "fullusr",
                parms = NULL, dllname = dll, events = list(func = "model_event", time = stops),
                rtol = rtol, atol = rtol * scale / 100, method = method, maxsteps = 1e6)
    seconds[round] <- sum((proc.time() - before)[1:2])
}
calls <- .C("model_calls", 0)[[1]]
error <- -1
if (words[3] != "-") {
    file <- file(words[3], "rb")
    reference <- matrix(readBin(file, "double", size[1] * length(days)), ncol = size[1], byrow = TRUE)
    close(file)
    found <- unclass(rows)[match(days, rows[, 1]), -1, drop = FALSE]
    found <- found[, slow, drop = FALSE]
    reference <- reference[, slow, drop = FALSE]
    floor <- matrix(1e-3 * scale[slow], nrow(reference), ncol(reference), byrow = TRUE)
    error <- max(abs(found - reference) / pmax(abs(reference), floor))
}
if (attributes(rows)$istate[1] < 0 || nrow(rows) < length(times) || is.na(error)) {
    cat(sprintf('{"failed": "%s at rtol %g stopped at t = %.6g h"}\n', method, rtol, rows[nrow(rows), 1]))
    quit(status = 1)
}
cat(sprintf('{"solver": "deSolve %s", "rtol": %g, "error": %.3e, "milliseconds": %.1f, "evaluations": %.0f}\n',
            method, rtol, error, 1e3 * median(seconds), calls))
