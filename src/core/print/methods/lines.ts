/** `Trial` and `cubic_minimum`, which line searches share. */
export const trials = `class Trial:
    """f and its slope at w + rate * direction."""

    def __init__(self, w, rate, direction):
        self.rate = rate
        self.w = w + rate * direction
        self.value = loss(self.w)
        self.gradient = gradient(self.w)
        self.slope = self.gradient @ direction


def cubic_minimum(a, b, lowest, highest):
    """Where the cubic through two trials is lowest, kept within two rates; without one, the middle."""
    left, right = (a, b) if a.rate <= b.rate else (b, a)
    chord = left.slope + right.slope - 3 * (left.value - right.value) / (left.rate - right.rate)
    square = chord**2 - left.slope * right.slope
    if not square >= 0:
        return (lowest + highest) / 2
    root = np.sqrt(square)
    part = (right.slope + root - chord) / (right.slope - left.slope + 2 * root)
    return np.minimum(np.maximum(right.rate - (right.rate - left.rate) * part, lowest), highest)
`

/** `exact_search`, as `optimizers/methods/exactSearch.ts` does it. */
export const exactSearch = `def exact_search(w, direction, tolerance):
    """The first minimum along a direction, to the last digit; None where f falls as far as one looks."""
    origin = Trial(w, 0.0, direction)

    def no_higher(trial, low):
        return trial.value <= low.value + 4 * 2.0**-52 * abs(low.value)

    def is_minimum(trial):
        return abs(trial.slope) <= tolerance * -origin.slope and no_higher(trial, origin)

    def is_beyond(trial, low):
        return not (no_higher(trial, low) and trial.slope < 0)

    matrix = hessian(w)
    curvature = np.nan if matrix is None else direction @ (matrix @ direction)
    first = -origin.slope / curvature if curvature > 0 else 1 / max(1, np.linalg.norm(direction))
    low, high = origin, Trial(w, first, direction)
    for _ in range(200):
        if is_minimum(high):
            return high
        if is_beyond(high, low):
            break
        low, high = high, Trial(w, 2 * high.rate, direction)
    else:
        return None
    for count in range(200):
        rate = middle = low.rate + (high.rate - low.rate) / 2
        # At every third time the middle, so that the bracket shrinks whatever f does.
        if count % 3 != 2 and np.isfinite(high.value):
            rate = cubic_minimum(low, high, low.rate, high.rate)
        if not low.rate < rate < high.rate:
            rate = middle
        if not low.rate < rate < high.rate:
            return low
        trial = Trial(w, rate, direction)
        if is_minimum(trial):
            return trial
        if is_beyond(trial, low):
            high = trial
        else:
            low = trial
    return low
`

/** `strong_wolfe`, as `optimizers/methods/strongWolfe.ts` does it. */
export const strongWolfe = `def strong_wolfe(w, direction, first, c1=1e-4, c2=0.9):
    """A rate that lowers f enough with a slope flat enough (Nocedal & Wright, 3.5 and 3.6), with PyTorch's limits."""
    origin = Trial(w, 0.0, direction)

    def too_high(trial):
        return trial.value > origin.value + c1 * trial.rate * origin.slope

    def is_flat(trial):
        return abs(trial.slope) <= -c2 * origin.slope

    before, now = origin, Trial(w, first, direction)
    for count in range(25):
        if too_high(now) or (count > 1 and now.value >= before.value):
            break
        if is_flat(now):
            return now
        if now.slope >= 0:
            break
        nearest = now.rate + 0.01 * (now.rate - before.rate)
        rate = cubic_minimum(before, now, nearest, 10 * now.rate)
        before, now = now, Trial(w, rate, direction)
    else:
        return origin if origin.value <= now.value else now

    bracket = [before, now]
    low = 0 if before.value <= now.value else 1
    stalled = False
    for _ in range(count, 25):
        a, b = bracket
        if abs(b.rate - a.rate) * np.abs(direction).max() < 1e-9:
            break
        left, right = min(a.rate, b.rate), max(a.rate, b.rate)
        margin = 0.1 * (right - left)
        rate = cubic_minimum(a, b, left, right)
        # Near an end for the second time, or on one: a tenth inwards.
        if min(right - rate, rate - left) < margin:
            if stalled or rate >= right or rate <= left:
                rate = right - margin if abs(rate - right) < abs(rate - left) else left + margin
                stalled = False
            else:
                stalled = True
        else:
            stalled = False
        trial = Trial(w, rate, direction)
        if too_high(trial) or trial.value >= bracket[low].value:
            bracket[1 - low] = trial
            low = 0 if bracket[0].value <= bracket[1].value else 1
            continue
        if is_flat(trial):
            return trial
        if trial.slope * (bracket[1 - low].rate - bracket[low].rate) >= 0:
            bracket[1 - low] = bracket[low]
        bracket[low] = trial
    return bracket[low]
`
