import fc from 'fast-check'

// The same cases in every run, so that a failure is found by the change that caused it. FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 7) })
