/* The yardstick: optimizers on Rosenbrock, and Adam on the mean squared error of a line over 1,000 samples (all of them a step,
   or 32 for the gradient and all for the value), as a person would write them in C, every point recorded.
   Reads lines "momentum 600" (repeat so many times 10,000 steps, fewer for what is in methods.c and for samples) and answers each with nanoseconds a step and the
   last point, so that rounds here and rounds there can take turns. */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define STEPS 10000
static double points[3 * STEPS];

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

/* Value and gradient at (x, y), recorded at step i. */
#define ROSENBROCK(i)                                   \
  double a = 1 - x, b = y - x * x;                      \
  out[3 * (i)] = x, out[3 * (i) + 1] = y;               \
  out[3 * (i) + 2] = a * a + 100 * b * b;               \
  double gx = -2 * a - 400 * x * b, gy = 200 * b;

__attribute__((noinline)) static void momentum(double x, double y, double lr, double mu, double *restrict out) {
  double vx = 0, vy = 0;
  for (int i = 0; i < STEPS; i++) {
    ROSENBROCK(i)
    vx = mu * vx + gx, vy = mu * vy + gy;
    x -= lr * vx, y -= lr * vy;
  }
}

__attribute__((noinline)) static void adam(double x, double y, double lr, double beta1, double beta2, double eps,
                                           double *restrict out) {
  double c1 = 1 - beta1, c2 = 1 - beta2, mx = 0, my = 0, vx = 0, vy = 0, power1 = 1, power2 = 1;
  for (int i = 0; i < STEPS; i++) {
    ROSENBROCK(i)
    power1 *= beta1, power2 *= beta2;
    mx = beta1 * mx + c1 * gx, my = beta1 * my + c1 * gy;
    vx = beta2 * vx + c2 * gx * gx, vy = beta2 * vy + c2 * gy * gy;
    double q1 = 1 - power1, q2 = 1 - power2;
    x -= lr * (mx / q1) / (sqrt(vx / q2) + eps), y -= lr * (my / q1) / (sqrt(vy / q2) + eps);
  }
}

#define SAMPLES 1000
#define REGRESSION_STEPS 1000
static double inputs[SAMPLES], targets[SAMPLES];

static void make_samples(void) {
  for (int i = 0; i < SAMPLES; i++) {
    inputs[i] = (i * 37 % 101) / 50.0 - 1;
    targets[i] = 1.2 * inputs[i] + 0.5 + (i * 53 % 97) / 97.0;
  }
}

/* `batch` samples a step for the gradient, in their order, pass after pass; the last of a pass has what is left. */
__attribute__((noinline)) static void regression(double x, double y, double lr, double beta1, double beta2, double eps,
                                                 int batch, double *restrict out) {
  double c1 = 1 - beta1, c2 = 1 - beta2, mx = 0, my = 0, vx = 0, vy = 0, power1 = 1, power2 = 1;
  for (int i = 0, first = 0; i < REGRESSION_STEPS; i++) {
    double f = 0, gx = 0, gy = 0;
    if (batch == SAMPLES) {
      for (int j = 0; j < SAMPLES; j++) {
        double r = x * inputs[j] + y - targets[j];
        f += r * r, gx += 2 * r * inputs[j], gy += 2 * r;
      }
      gx /= SAMPLES, gy /= SAMPLES;
    } else {
      int last = first + batch < SAMPLES ? first + batch : SAMPLES;
      for (int j = 0; j < SAMPLES; j++) {
        double r = x * inputs[j] + y - targets[j];
        f += r * r;
      }
      for (int j = first; j < last; j++) {
        double r = x * inputs[j] + y - targets[j];
        gx += 2 * r * inputs[j], gy += 2 * r;
      }
      gx /= last - first, gy /= last - first;
      first = last == SAMPLES ? 0 : last;
    }
    out[3 * i] = x, out[3 * i + 1] = y, out[3 * i + 2] = f / SAMPLES;
    power1 *= beta1, power2 *= beta2;
    mx = beta1 * mx + c1 * gx, my = beta1 * my + c1 * gy;
    vx = beta2 * vx + c2 * gx * gx, vy = beta2 * vy + c2 * gy * gy;
    double q1 = 1 - power1, q2 = 1 - power2;
    x -= lr * (mx / q1) / (sqrt(vx / q2) + eps), y -= lr * (my / q1) / (sqrt(vy / q2) + eps);
  }
}
__attribute__((noinline)) static void rmsprop(double x, double y, double lr, double alpha, double eps,
                                              double *restrict out) {
  double c = 1 - alpha, vx = 0, vy = 0;
  for (int i = 0; i < STEPS; i++) {
    ROSENBROCK(i)
    vx = alpha * vx + c * gx * gx, vy = alpha * vy + c * gy * gy;
    x -= lr * gx / (sqrt(vx) + eps), y -= lr * gy / (sqrt(vy) + eps);
  }
}

#include "methods.c"

int main(void) {
  char name[16];
  int repeats;
  /* What the compiler may not know beforehand. */
  volatile double lr_momentum = 1e-4, mu = 0.9, lr_adam = 1e-2, beta1 = 0.9, beta2 = 0.999, eps = 1e-8;
  volatile double lr_rmsprop = 1e-3, alpha = 0.99;
  volatile int n = 2, history = 100;
  make_samples();
  while (scanf("%15s %d", name, &repeats) == 2) {
    int batch = strcmp(name, "regression") == 0 ? SAMPLES : strcmp(name, "batches") == 0 ? 32 : 0;
    int steps = batch ? REGRESSION_STEPS : STEPS;
    double before = now();
    for (int i = 0; i < repeats; i++) {
      double x = -1.5 + 1e-6 * i, y = 2 - 1e-6 * i, start[] = {x, y};
      if (batch) regression(x, y, lr_adam, beta1, beta2, eps, batch, points);
      else if (strcmp(name, "adam") == 0) adam(x, y, lr_adam, beta1, beta2, eps, points);
      else if (strcmp(name, "rmsprop") == 0) rmsprop(x, y, lr_rmsprop, alpha, eps, points);
      else if (strcmp(name, "momentum") == 0) momentum(x, y, lr_momentum, mu, points);
      else if (strcmp(name, "lbfgs") == 0) lbfgs(start, n, steps = LBFGS_STEPS, 1, history, points);
      else if (strcmp(name, "bfgs") == 0) bfgs(start, n, steps = BFGS_STEPS, 1, points);
      else if (strcmp(name, "nelder-mead") == 0) nelder_mead(start, n, steps = NELDER_MEAD_STEPS, 0.5, points);
      else return 1;
    }
    double cost = (now() - before) / ((double)repeats * steps);
    printf("%.6f %.17g %.17g\n", cost, points[3 * steps - 3], points[3 * steps - 2]);
    fflush(stdout);
  }
  return 0;
}
