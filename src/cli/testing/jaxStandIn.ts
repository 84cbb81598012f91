/**
 * Python that makes modules `jax` and `optax` out of NumPy, for machines without them: derivatives by complex steps, and the optimizers
 * that scripts call, from what optax 0.2.8 documents and does.
 */
export const jaxStandIn = `
import sys, types
import numpy as np
np.seterr(all="ignore")

def grad(f):
    def gradient(w, *rest):
        parts = []
        for i in range(len(w)):
            moved = w.astype(complex)
            moved[i] += 1e-30j
            parts.append(np.imag(f(moved, *rest)) / 1e-30)
        return np.array(parts)
    return gradient

def step_of(update, init=lambda w: {}):
    return types.SimpleNamespace(init=init, update=update)

def scaled(factor):
    return step_of(lambda u, s, w: (factor * u, s))

def chain(*steps):
    def update(u, states, w):
        after = []
        for step, state in zip(steps, states):
            u, state = step.update(u, state, w)
            after.append(state)
        return u, after
    return step_of(update, lambda w: [step.init(w) for step in steps])

def add_decayed_weights(decay):
    return step_of(lambda u, s, w: (u + decay * w, s))

def scale_by_learning_rate(rate):
    return scaled(-rate)

def trace(decay, nesterov):
    def update(u, m, w):
        m = u + decay * m
        return (u + decay * m if nesterov else m), m
    return step_of(update, lambda w: 0 * w)

def sgd(learning_rate, momentum=None, nesterov=False):
    first = [] if momentum is None else [trace(momentum, nesterov)]
    return chain(*first, scaled(-learning_rate))

def adadelta(learning_rate, rho, eps):
    def update(g, state, w):
        s, d = state
        s = (1 - rho) * g**2 + rho * s
        u = np.sqrt(d + eps) / np.sqrt(s + eps) * g
        return -learning_rate * u, (s, (1 - rho) * u**2 + rho * d)
    return step_of(update, lambda w: (0 * w, 0 * w))

def rmsprop(learning_rate, decay, eps, momentum=None, centered=False, *, eps_in_sqrt):
    assert not eps_in_sqrt
    def update(g, state, w):
        m, n = state
        m = (1 - decay) * g + decay * m
        n = (1 - decay) * g**2 + decay * n
        return g / (np.sqrt(n - m**2 if centered else n) + eps), (m, n)
    last = [] if momentum is None else [trace(momentum, False)]
    return chain(step_of(update, lambda w: (0 * w, 0 * w)), scaled(-learning_rate), *last)

def moments(b1, b2, eps, second, first=0.0):
    def update(g, state, w):
        t, m, n = state
        m = (1 - b1) * g + b1 * m
        n = second(g, m, n)
        t += 1
        return m / (1 - b1**t) / (np.sqrt(n / (1 - b2**t)) + eps), (t, m, n)
    return step_of(update, lambda w: (0, 0 * w + first, 0 * w + first))

def scale_by_adam(b1, b2, eps):
    return moments(b1, b2, eps, lambda g, m, n: (1 - b2) * g**2 + b2 * n)

def adam(learning_rate, b1, b2, eps):
    return chain(scale_by_adam(b1, b2, eps), scaled(-learning_rate))

def adamw(learning_rate, b1, b2, eps, weight_decay):
    return chain(scale_by_adam(b1, b2, eps), add_decayed_weights(weight_decay), scaled(-learning_rate))

def adabelief(learning_rate, b1, b2, eps, eps_root):
    second = lambda g, m, n: (1 - b2) * (g - m)**2 + b2 * n + eps_root
    return chain(moments(b1, b2, eps, second), scaled(-learning_rate))

def scale_by_yogi(b1, b2, eps, initial_accumulator_value):
    second = lambda g, m, n: n - (1 - b2) * np.sign(n - g**2) * g**2
    return moments(b1, b2, eps, second, initial_accumulator_value)

def adamax(learning_rate, b1, b2, eps):
    def update(g, state, w):
        t, m, n = state
        t, m, n = t + 1, (1 - b1) * g + b1 * m, np.maximum(np.abs(g) + eps, b2 * n)
        return -learning_rate * (m / (1 - b1**t)) / n, (t, m, n)
    return step_of(update, lambda w: (0, 0 * w, 0 * w))

def lion(learning_rate, b1, b2, weight_decay):
    def update(g, m, w):
        return np.sign((1 - b1) * g + b1 * m), (1 - b2) * g + b2 * m
    return chain(step_of(update, lambda w: 0 * w), add_decayed_weights(weight_decay), scaled(-learning_rate))

def apply_updates(w, u):
    return w + u

def module(name, **parts):
    made = types.ModuleType(name)
    vars(made).update(parts)
    sys.modules[name] = made
    return made

def wider(name, value):
    assert name == "jax_enable_x64" and value is True

config = types.SimpleNamespace(update=wider)
module("jax", grad=grad, config=config, numpy=np)
sys.modules["jax.numpy"] = np
module("optax", **{name: part for name, part in list(globals().items()) if callable(part)})
`
