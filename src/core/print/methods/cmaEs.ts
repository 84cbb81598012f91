import { normalGenerator } from '../drawnPython.ts'
import { axes } from './axes.ts'

export const cmaEs = (seed: number) => `${normalGenerator().join('\n')}
${axes}

normal = Stream(${seed}, "cma-es").normal
generation = 0


def begin(n):
    """The constants of Hansen's tutorial (arXiv:1604.00772), and the distribution before the first step."""
    global count, weights, mass, path_rate, sigma_rate, damping, rank_one, rank_many, usual
    global sigma, covariance, path, plain_path
    count = int(popsize)
    weights = np.array([math.log((count + 1) / 2) - math.log(i + 1) for i in range(count // 2)])
    weights = weights / weights.sum()
    mass = 1 / (weights**2).sum()
    path_rate = (4 + mass / n) / (n + 4 + 2 * mass / n)
    sigma_rate = (mass + 2) / (n + mass + 5)
    damping = 1 + 2 * max(0, math.sqrt(max(0, (mass - 1) / (n + 1))) - 1) + sigma_rate
    rank_one = 2 / ((n + 1.3) ** 2 + mass)
    rank_many = min(1 - rank_one, 2 * (0.25 + mass + 1 / mass - 2) / ((n + 2) ** 2 + mass))
    usual = math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n**2))
    sigma, covariance, path, plain_path = sigma0, np.eye(n), np.zeros(n), np.zeros(n)


def step(w):
    global generation, sigma, covariance, path, plain_path
    n = len(w)
    if generation == 0:
        begin(n)
    generation += 1
    values, vectors = axes_of(covariance)
    deviations = np.sqrt(np.maximum(0, values))
    samples = []
    for _ in range(count):
        plain = np.array([normal() for _ in range(n)])
        away = (plain * deviations) @ vectors
        value = loss(w + sigma * away)
        samples.append((np.inf if np.isnan(value) else value, away, plain))
    samples.sort(key=lambda each: each[0])
    best = samples[:count // 2]
    away = sum(weight * each[1] for weight, each in zip(weights, best))
    plain = sum(weight * each[2] for weight, each in zip(weights, best)) @ vectors
    after = w + sigma * away

    plain_path = (1 - sigma_rate) * plain_path + math.sqrt(sigma_rate * (2 - sigma_rate) * mass) * plain
    length = np.linalg.norm(plain_path)
    settled = math.sqrt(1 - (1 - sigma_rate) ** (2 * generation))
    # A path that has grown too fast would stretch the covariance too much.
    calm = length / settled < (1.4 + 2 / (n + 1)) * usual
    path = (1 - path_rate) * path + calm * math.sqrt(path_rate * (2 - path_rate) * mass) * away
    rest = 1 - rank_one - rank_many + (0 if calm else rank_one * path_rate * (2 - path_rate))
    spread = sum(weight * np.outer(each[1], each[1]) for weight, each in zip(weights, best))
    covariance = rest * covariance + rank_one * np.outer(path, path) + rank_many * spread
    sigma = sigma * np.exp(sigma_rate / damping * (length / usual - 1))
    return after
`
