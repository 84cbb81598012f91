export const armijo = `def step(w):
    g = gradient(w)
    if not g.any():
        return w
    value = loss(w)
    rate = lr
    for _ in range(1000):
        if loss(w - rate * g) <= value - c1 * rate * (g @ g):
            return w - rate * g
        rate *= shrink
    raise SystemExit  # No step lowers f.
`
