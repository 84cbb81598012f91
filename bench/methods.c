/* Optimizers with line searches and simplices, as a person would write them in C for any number of coordinates: the twins of
   src/core/optimizers/methods, with the same rules for when a search is content. Every point is recorded. */
#define MOST_COORDINATES 8
#define MOST_HISTORY 128
#define LBFGS_STEPS 30
#define BFGS_STEPS 30
#define NELDER_MEAD_STEPS 120

static double value_and_gradient(const double *x, double *g) {
  double a = 1 - x[0], b = x[1] - x[0] * x[0];
  g[0] = -2 * a - 400 * x[0] * b, g[1] = 200 * b;
  return a * a + 100 * b * b;
}

static double value_at(const double *x) {
  double a = 1 - x[0], b = x[1] - x[0] * x[0];
  return a * a + 100 * b * b;
}

static double dot(const double *a, const double *b, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) sum += a[i] * b[i];
  return sum;
}

static void record(double *out, int step, const double *x, double value, int n) {
  for (int i = 0; i < n; i++) out[step * (n + 1) + i] = x[i];
  out[step * (n + 1) + n] = value;
}

typedef struct {
  double rate, value, slope, x[MOST_COORDINATES], g[MOST_COORDINATES];
} Trial;

typedef struct {
  Trial origin;
  const double *direction;
  int n;
} Line;

static void ask(const Line *line, double rate, Trial *trial) {
  trial->rate = rate;
  for (int i = 0; i < line->n; i++) trial->x[i] = line->origin.x[i] + rate * line->direction[i];
  trial->value = value_and_gradient(trial->x, trial->g);
  trial->slope = dot(trial->g, line->direction, line->n);
}

static double cubic_minimum(const Trial *a, const Trial *b, double lowest, double highest) {
  const Trial *left = a->rate <= b->rate ? a : b, *right = left == a ? b : a;
  double width = right->rate - left->rate;
  double chord = left->slope + right->slope - 3 * (left->value - right->value) / (left->rate - right->rate);
  double square = chord * chord - left->slope * right->slope;
  if (!(square >= 0)) return (lowest + highest) / 2;
  double root = sqrt(square);
  double rate = right->rate - width * ((right->slope + root - chord) / (right->slope - left->slope + 2 * root));
  return fmin(fmax(rate, lowest), highest);
}

static const double c1 = 1e-4, c2 = 0.9;
static const int most_trials = 25;

static int too_high(const Trial *trial, const Trial *origin) {
  return trial->value > origin->value + c1 * trial->rate * origin->slope;
}

static int flat(const Trial *trial, const Trial *origin) { return fabs(trial->slope) <= -c2 * origin->slope; }

static void zoom(const Line *line, Trial bracket[2], int count, Trial *found) {
  double reach = 0;
  for (int i = 0; i < line->n; i++) reach = fmax(reach, fabs(line->direction[i]));
  int low = bracket[0].value <= bracket[1].value ? 0 : 1, stalled = 0;
  for (; count < most_trials; count++) {
    if (fabs(bracket[1].rate - bracket[0].rate) * reach < 1e-9) break;
    double left = fmin(bracket[0].rate, bracket[1].rate), right = fmax(bracket[0].rate, bracket[1].rate);
    double margin = 0.1 * (right - left), rate = cubic_minimum(&bracket[0], &bracket[1], left, right);
    if (fmin(right - rate, rate - left) < margin) {
      if (!stalled && rate < right && rate > left) stalled = 1;
      else {
        rate = fabs(rate - right) < fabs(rate - left) ? right - margin : left + margin;
        stalled = 0;
      }
    } else stalled = 0;
    Trial trial;
    ask(line, rate, &trial);
    if (too_high(&trial, &line->origin) || trial.value >= bracket[low].value) {
      bracket[1 - low] = trial;
      low = bracket[0].value <= bracket[1].value ? 0 : 1;
      continue;
    }
    if (flat(&trial, &line->origin)) {
      *found = trial;
      return;
    }
    if (trial.slope * (bracket[1 - low].rate - bracket[low].rate) >= 0) bracket[1 - low] = bracket[low];
    bracket[low] = trial;
  }
  *found = bracket[low];
}

static void strong_wolfe(const Line *line, double first, Trial *found) {
  Trial bracket[2] = {line->origin};
  ask(line, first, &bracket[1]);
  for (int count = 0; count < most_trials; count++) {
    Trial *before = &bracket[0], *now = &bracket[1];
    if (too_high(now, &line->origin) || (count > 1 && now->value >= before->value)) {
      zoom(line, bracket, count, found);
      return;
    }
    if (flat(now, &line->origin)) {
      *found = *now;
      return;
    }
    if (now->slope >= 0) {
      zoom(line, bracket, count, found);
      return;
    }
    double rate = cubic_minimum(before, now, now->rate + 0.01 * (now->rate - before->rate), 10 * now->rate);
    *before = *now;
    ask(line, rate, now);
  }
  *found = line->origin.value <= bracket[1].value ? line->origin : bracket[1];
}

static double first_rate(const double *g, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) sum += fabs(g[i]);
  return fmin(1, 1 / sum);
}

__attribute__((noinline)) static void lbfgs(const double *start, int n, int steps, double lr, int size,
                                            double *restrict out) {
  static double s[MOST_HISTORY][MOST_COORDINATES], y[MOST_HISTORY][MOST_COORDINATES], rho[MOST_HISTORY];
  double direction[MOST_COORDINATES], part[MOST_HISTORY], scale = 1;
  int held = 0, newest = -1;
  Line line = {.direction = direction, .n = n};
  Trial *now = &line.origin, found;
  for (int i = 0; i < n; i++) now->x[i] = start[i];
  now->value = value_and_gradient(now->x, now->g);
  for (int step = 0; step < steps; step++) {
    record(out, step, now->x, now->value, n);
    for (int i = 0; i < n; i++) direction[i] = -now->g[i];
    for (int k = 0; k < held; k++) {
      int at = (newest - k + size) % size;
      part[k] = dot(s[at], direction, n) * rho[at];
      for (int i = 0; i < n; i++) direction[i] -= part[k] * y[at][i];
    }
    for (int i = 0; i < n; i++) direction[i] *= scale;
    for (int k = held - 1; k >= 0; k--) {
      int at = (newest - k + size) % size;
      double change = part[k] - dot(y[at], direction, n) * rho[at];
      for (int i = 0; i < n; i++) direction[i] += change * s[at][i];
    }
    now->rate = 0, now->slope = dot(now->g, direction, n);
    strong_wolfe(&line, step ? lr : lr * first_rate(now->g, n), &found);
    int next = (newest + 1) % size;
    for (int i = 0; i < n; i++) s[next][i] = found.rate * direction[i], y[next][i] = found.g[i] - now->g[i];
    double curvature = dot(y[next], s[next], n);
    if (curvature > 1e-10) {
      newest = next;
      if (held < size) held++;
      rho[next] = 1 / curvature;
      scale = curvature / dot(y[next], y[next], n);
    }
    *now = found;
  }
}

__attribute__((noinline)) static void bfgs(const double *start, int n, int steps, double lr, double *restrict out) {
  double direction[MOST_COORDINATES], h[MOST_COORDINATES][MOST_COORDINATES], s[MOST_COORDINATES],
      y[MOST_COORDINATES], mapped[MOST_COORDINATES];
  int known = 0;
  Line line = {.direction = direction, .n = n};
  Trial *now = &line.origin, found;
  for (int i = 0; i < n; i++) now->x[i] = start[i];
  now->value = value_and_gradient(now->x, now->g);
  for (int step = 0; step < steps; step++) {
    record(out, step, now->x, now->value, n);
    for (int i = 0; i < n; i++) direction[i] = known ? -dot(h[i], now->g, n) : -now->g[i];
    now->rate = 0, now->slope = dot(now->g, direction, n);
    strong_wolfe(&line, known ? lr : lr * first_rate(now->g, n), &found);
    for (int i = 0; i < n; i++) s[i] = found.x[i] - now->x[i], y[i] = found.g[i] - now->g[i];
    double curvature = dot(y, s, n), square = dot(y, y, n);
    if (curvature > 2.220446049250313e-16 * sqrt(dot(s, s, n) * square)) {
      if (!known) {
        for (int i = 0; i < n; i++)
          for (int j = 0; j < n; j++) h[i][j] = i == j ? curvature / square : 0;
        known = 1;
      }
      for (int i = 0; i < n; i++) mapped[i] = dot(h[i], y, n);
      double factor = (1 + dot(y, mapped, n) / curvature) / curvature;
      for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
          h[i][j] += factor * s[i] * s[j] - (mapped[i] * s[j] + s[i] * mapped[j]) / curvature;
    }
    *now = found;
  }
}

typedef struct {
  double value, x[MOST_COORDINATES];
} Vertex;

/* Puts the vertex at `from` behind those that are as low. */
static void sift(Vertex *simplex, int from) {
  Vertex moved = simplex[from];
  for (; from > 0 && simplex[from - 1].value > moved.value; from--) simplex[from] = simplex[from - 1];
  simplex[from] = moved;
}

static void across(const double *centre, const double *worst, double t, int n, Vertex *vertex) {
  for (int i = 0; i < n; i++) vertex->x[i] = centre[i] + t * (centre[i] - worst[i]);
  vertex->value = value_at(vertex->x);
}

__attribute__((noinline)) static void nelder_mead(const double *start, int n, int steps, double size,
                                                  double *restrict out) {
  Vertex simplex[MOST_COORDINATES + 1], reflected, other;
  double centre[MOST_COORDINATES];
  for (int k = 0; k <= n; k++) {
    for (int i = 0; i < n; i++) simplex[k].x[i] = start[i] + (k == i + 1 ? size : 0);
    simplex[k].value = value_at(simplex[k].x);
  }
  record(out, 0, start, simplex[0].value, n);
  for (int k = 1; k <= n; k++) sift(simplex, k);
  for (int step = 1; step < steps; step++) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < n; k++) sum += simplex[k].x[i];
      centre[i] = 1.0 / n * sum;
    }
    Vertex *worst = &simplex[n];
    int shrinks = 0;
    across(centre, worst->x, 1, n, &reflected);
    if (reflected.value < simplex[0].value) {
      across(centre, worst->x, 2, n, &other);
      *worst = other.value < reflected.value ? other : reflected;
    } else if (reflected.value < simplex[n - 1].value) {
      *worst = reflected;
    } else if (reflected.value < worst->value) {
      across(centre, worst->x, 0.5, n, &other);
      if (other.value <= reflected.value) *worst = other;
      else shrinks = 1;
    } else {
      across(centre, worst->x, -0.5, n, &other);
      if (other.value < worst->value) *worst = other;
      else shrinks = 1;
    }
    if (shrinks) {
      for (int k = 1; k <= n; k++) {
        for (int i = 0; i < n; i++) simplex[k].x[i] = simplex[0].x[i] + 0.5 * (simplex[k].x[i] - simplex[0].x[i]);
        simplex[k].value = value_at(simplex[k].x);
      }
      for (int k = 1; k <= n; k++) sift(simplex, k);
    } else sift(simplex, n);
    record(out, step, simplex[0].x, simplex[0].value, n);
  }
}
