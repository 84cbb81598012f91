import { inflateRawSync } from 'node:zlib'

/** Files that h5py 3.16 wrote, deflated: nothing of ours made them. */

/** As the plotter of Li et al. writes it: x −1, 0, 1; y 0 to 3; train_loss = 10 y + x declared as [3, 4]; one −1. */
export const plotter = unpacked(
  '7ZhPTsJAFMZnpmAmGGPZoavGuGBpIiZutDWCsjBi1IU7IBaTJoQmLYt6A7wBR+AWbj2Cx/AGtcO8AWaIXbBQiO+3+fpmvv57' +
    '82bazFuzfrVT2i8RAeekQGyySApMHD1W/R1QCjoCnTDVTqd9FWgvw/VN3+N9oyHcqYG6z1FBapUg/5Fm4+JO6JOKQT+Y7vOD' +
    'qP0S9HsqTp7DMPKDQXfYi0X8asTDqBsM2v0wjvU6tmd1XZRtVMVc81lZZYvjPUqn59izPukrZipixmQzh5lgqQsZ842Q8VqP' +
    'w8Ntq06zVQIenjhWvv9UjVcl36e6k2K+T83/0dZm1/NyXckMUEqhroihss7Kjgu590htm9RSMMzrjBl1Zlf0DBNjpd6MfMDy' +
    'P9PV81GFRDhrnY/fy3u2AvH58fVl64YuLEvU+L77xvmfu/htQhAEQRAEQRAEQZDN5OvdiN0fYk8K95b3b+ROHWX6ftZ8/8aM' +
    'V93PaTrS0THeIcFhRBAEQZA//W84gP+EQ0/3HUNcAz0BPQM9B3W9bw==',
)

/** A group with 5 × 7 numbers in chunks of 2 × 3 under shuffle, gzip and fletcher32, and big-endian int16. */
export const chunkedGroup = unpacked(
  '6/RwcePlkuJiAAEODgYWBgEGZPAfCk7IoPJh8glQmhFKd0DpFUwwcUawnARUXBBqPrq6kCBXV5Dq/2gAZs8DVgjNwTAKRiLw' +
    'cHUMANERUD4slZ5gQlVXVJqHkh49KLQXV/r1YIbwM1iJS78WHKPpdzT9ItIvLD11sKKqq4LSeWjlqgOZ9gb7+buAUjAs3Skw' +
    'o5qLno5HAa5ygA0SZowwvgaEZoIIwIKPHUqj85mBMQ5SKahgD40LBwYTbgaT/8ww9RxgeSZmiIHcDAFgPiNUngksz8hQnFGa' +
    'lpaTCo9PRqh4SmpaTmJJKrD+htkHKaeAakuSM1KLjI1g5Q8k5TEzMTdwwowGKYcXTQokpCsmeDm8Qxq/eph7NdhH0xIyANUb' +
    'jAycGPWGJAF9O4RRyxEGeLyjgos41LGh8V+iqWPClQ9EsKtDt1cShzp0ew2h6mD+ZcFhrycOdej2JkHViaKpQ7e3WgSVD1PH' +
    'yTBaT4+CUTAKRsEoGAWjYHCCirjkBAWmmoQJgQFJG8qBzStBVaa+pD2cBmAJHgsWl5ArJjIHGBi4rjDJc5fFsEDEVSQktkhI' +
    'yBzgYGDlYjhsU73sIkS85AuPz9kzskD1AhlMa9dWZ/lBxHl6e3R11oLMETRjOvTq4ycviLiPhMQaSbA5bJ8ZPngtK/sEEc/J' +
    'eduwpLmZeQILA/dpxorAgI4TIIkD/FINN+4dZPSwavBkEFFhYjhpw3sSokPm4BLmGSwMLHsYmmZOSi4Ed2mYgM06FobRHuko' +
    'GAWjYBSMglGABhiB1SO+8Uj0cRl0Pmh8EKRSgBMmBxnJg49DMkEMgo8XMk6AjpjwoLmkYVCEBwA=',
)

/** Written for 1.10 and later: superblock 3, links in the header, one chunk. */
export const newer = unpacked(
  '6/RwcePlkuJi5uBggIH/UOAHFTKAimefFer093AJYmKoYBJCVggDXEwMjAwMbDwMQIqxajNUG5SfvJ8RKmDBQDaYb9SbDXYC' +
    '0EBGFQYGJiZGRiaoHDOURuczizAwCirYM0B848Bgws1g8h8oyQp0LTMXB9AnzIwMaF5lWMAw6IH+YT8pXGHBghYWLMSEBTc3' +
    'DwMj0BBQbIF1cMgCdTIxMTMysXAwyiFZbQBLLK2DJCyWH+iaxjAKRsEoGAWjgFzwwR7KcIBQHFBaAEqLOFTEJSc4sMm/WcjD' +
    'znGUcSnrgi0cU6Y1XDLiY4h/zywAAA==',
)

function unpacked(text: string): Uint8Array {
  return new Uint8Array(inflateRawSync(Buffer.from(text, 'base64')))
}
