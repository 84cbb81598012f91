export const nelderMead = `simplex = None  # Pairs of a value and a point, best first.


def vertex(point):
    value = loss(point)
    return (np.inf if np.isnan(value) else value, point)


def in_order(vertices):
    return sorted(vertices, key=lambda each: each[0])


def step(w):
    global simplex
    if simplex is None:
        simplex = in_order([vertex(w), *(vertex(w + size * axis) for axis in np.eye(len(w)))])
    best, worst, second_worst = simplex[0], simplex[-1], simplex[-2]
    centre = 1 / (len(simplex) - 1) * sum(point for _, point in simplex[:-1])

    def across(share):
        return vertex(centre + share * (centre - worst[1]))

    new = None
    reflected = across(1)
    if reflected[0] < best[0]:
        expanded = across(2)
        new = expanded if expanded[0] < reflected[0] else reflected
    elif reflected[0] < second_worst[0]:
        new = reflected
    elif reflected[0] < worst[0]:
        contracted = across(0.5)
        if contracted[0] <= reflected[0]:
            new = contracted
    else:
        contracted = across(-0.5)
        if contracted[0] < worst[0]:
            new = contracted
    if new is not None:
        simplex = in_order([*simplex[:-1], new])
    else:
        halfway = [vertex(best[1] + 0.5 * (point - best[1])) for _, point in simplex[1:]]
        simplex = in_order([best, *halfway])
    return simplex[0][1]
`
