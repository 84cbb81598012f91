import fc from 'fast-check'

const pieces = [
  ...['f=rosenbrock', 'f=formula', 'f=', 'f=__proto__', 'f=constructor', 'e=x^2+y^2', 'e=log(x)'],
  ...[
    'e=1/0',
    'e=((((((',
    'e=x^x^x^x',
    'e=where(x<0,1/0,0/0)',
    'e=%',
    'e=%E0%A4%A',
    'e=0',
    'e=sqrt(-1)',
  ],
  ...['e=tan(1/x)', 'e=x+*y', 'e=<script>alert(1)</script>', 'e=constructor(1)'],
  ...[
    'x0=0,0',
    'x0=NaN,Infinity',
    'x0=1e308,-1e308',
    'x0=,',
    'x0=1,2,3,4',
    'x0=;;;',
    'x0=0,0;1,1;2,2',
  ],
  ...[
    'n=0',
    'n=-1',
    'n=1e99',
    'n=0x10',
    'n=',
    'n=1000000',
    'o=adam',
    'o=adam,lr:1e300',
    'o=adam,lr:-1',
  ],
  ...['o=rule', 'o=rule,e:', 'o=rule,e:w%3D', 'o=rule,e:%E0%A4%A', 'o=rule,e:w=w/0,lr:1e308'],
  ...['o=rule,e:w=w-lr*g,lr:-1,label:x', 'o=rule,e:w=gradient(gradient(w)),e:w', 'o=rule,e:t=1'],
  ...[
    'o=newton',
    'o=,,,',
    'o=:::',
    'o=adam,lr',
    'o=nesterov,lr:NaN',
    'o=toString',
    'o=adam,__proto__:1',
  ],
  ...[
    'dom=0,0,0,0',
    'dom=1,-1,1,-1',
    'dom=-1e300,1e300,-1e300,1e300',
    'dom=a,b',
    'h=log',
    'h=log,1e9',
  ],
  ...[
    'h=linear,-1',
    'cam=0,0,0',
    'cam=1e9,-90,0',
    'cam=NaN',
    'view=map',
    'view=4d',
    't=-5',
    't=1e12',
  ],
  ...[
    'seed=-1',
    'lv=0',
    'lv=100000',
    'q=eig,eig,none',
    'ch=none',
    'fp=a:1e308,b:-1',
    'fp=:',
    'v=99',
    'v=',
  ],
  ...['lesson=x', '?f=beale', '&&&', '===', '#', '\u202e', '\0', '😀', 'label:%F0%9F%98%80'],
] as const

const formulaLetters = [
  ...'xyze0123456789.+-*/^()|,<>= √²·π%&;:#\'"\\`{}[]$_\n',
  'sin',
  'where(',
  'exp',
  '×10',
]

/** Links nobody should write: broken parts of real ones, formulas at random, and plain noise. */
export const hostileLink: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('&')),
  fc
    .array(fc.constantFrom(...formulaLetters), { maxLength: 60 })
    .map(
      (letters) =>
        `f=formula&e=${encodeURIComponent(letters.join(''))}&x0=1,1&n=50&o=adam&o=newton`,
    ),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .tuple(fc.constantFrom('(', 'sin(', '-', 'x^', '1+', 'x'), fc.constantFrom(70, 3000, 70_000))
    .map(
      ([part, times]) =>
        `f=formula&e=${encodeURIComponent(part.repeat(times / part.length))}&o=adam`,
    ),
)
