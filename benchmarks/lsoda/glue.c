/* An exported model as deSolve wants it: parameters are the input levels of the moment. */
#include MODEL

static double levels[MODEL_INPUTS + 1];
static double entries[MODEL_ENTRIES + 1];
static long calls;

void model_levels(void (*fill)(int *, double *)) {
    int n = MODEL_INPUTS;
    fill(&n, levels);
}

void model_derivatives(int *n, double *t, double *y, double *y_dot, double *out, int *ip) {
    (void)n, (void)t, (void)out, (void)ip;
    calls++;
    model_rhs(y, model_parameter, levels, y_dot);
}

void model_full_jacobian(int *n, double *t, double *y, int *ml, int *mu, double *pd, int *rows, double *out, int *ip) {
    (void)n, (void)t, (void)ml, (void)mu, (void)out, (void)ip;
    model_jacobian(y, model_parameter, levels, entries);
    for (int j = 0; j < MODEL_STATES; j++)
        for (int k = model_column_start[j]; k < model_column_start[j + 1]; k++) pd[j * *rows + model_row[k]] = entries[model_by_column[k]];
}

/* Levels and doses change here: deSolve calls this at each event time and restarts its method. */
static int next_stop;

void model_event(int *n, double *t, double *y) {
    (void)n;
    while (next_stop < MODEL_STOPS && model_stop_time[next_stop] <= *t + 1e-7) {
        const double *level = model_level[model_stop_level[next_stop]];
        const double *dose = model_dose[model_stop_dose[next_stop]];
        for (int i = 0; i < MODEL_INPUTS; i++) levels[i] = level[i];
        for (int i = 0; i < MODEL_STATES; i++) y[i] += dose[i];
        next_stop++;
    }
}

void model_begin(double *days) {
    next_stop = 0;
    calls = 0;
    for (int i = 0; i < MODEL_INPUTS; i++) levels[i] = model_level[0][i];
    *days = model_horizon / 24;
}

void model_calls(double *result) { *result = calls; }
void model_count(double *result) { result[0] = MODEL_STATES, result[1] = MODEL_STOPS; }
void model_numbers(double *initial, double *scale, double *slow, double *times) {
    for (int i = 0; i < MODEL_STATES; i++) initial[i] = model_initial[i], scale[i] = model_scale[i], slow[i] = model_slow[i];
    for (int k = 0; k < MODEL_STOPS; k++) times[k] = model_stop_time[k];
}
