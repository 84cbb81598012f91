import { solvePositive } from './solving.ts'

export const trustRegion = `${solvePositive}

def dogleg(g, matrix, radius):
    """The lowest point of the model on the path over its minimum along -g towards its minimum, within the radius."""
    newton = solve_positive(matrix, -g)
    if newton is not None and np.linalg.norm(newton) <= radius:
        return newton
    curvature = g @ (matrix @ g)
    border = -radius / np.sqrt(g @ g) * g
    if not curvature > 0:
        return border
    cauchy = -(g @ g) / curvature * g
    if np.linalg.norm(cauchy) >= radius:
        return border
    if newton is None:
        return cauchy
    leg = newton - cauchy
    a, b, c = leg @ leg, cauchy @ leg, cauchy @ cauchy - radius**2
    root = np.sqrt(b**2 - a * c)
    return cauchy + (-c / (b + root) if b > 0 else (root - b) / a) * leg


def step(w):
    global radius
    g = gradient(w)
    if not g.any():
        return w
    matrix = hessian(w)
    if matrix is None:
        raise SystemExit  # f is not twice differentiable here.
    move = dogleg(g, matrix, radius)
    value = loss(w)
    actual = value - loss(w + move)
    predicted = -(g @ move + move @ (matrix @ move) / 2)
    # Both falls may be nothing but rounding: then the model is right.
    rounding = 10 * 2.0**-52 * max(5e-324, abs(value))
    ratio = 1.0 if abs(actual) <= rounding and predicted <= rounding else actual / predicted
    if not ratio >= 0.25:
        radius = radius / 4
    elif ratio > 0.75 and np.linalg.norm(move) >= radius * (1 - 1e-9):
        radius = min(2 * radius, max_radius)
    return w + move if ratio > eta else w
`
