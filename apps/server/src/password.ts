/**
 * Passwords: how they are hashed and compared, and which are too easy to guess.
 *
 * Argon2id as RFC 9106 has it, with the smallest memory that OWASP's cheat sheet still advises (19 MiB, two passes), so
 * that a small machine stands many people signing in. A hash says how it was made; one made otherwise still holds, and
 * is made anew when its person next signs in.
 */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const now = { memory: 19_456, passes: 2, parallelism: 1 }
const saltLength = 16
const tagLength = 32

/** Shortest and longest password, in characters. */
export const shortestPassword = 8
export const longestPassword = 200

/** The hash of a password, in the PHC form `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltLength)
  const tag = await derive({ message: spelled(password), nonce, tagLength, ...now })
  const { memory, passes, parallelism } = now
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`
}

/** Whether that is the password. False, and as slowly, where `hash` is null. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const known = partsOf(hash ?? (await decoy))
  const { salt, tag, ...cost } = known
  const found = await derive({ message: spelled(password), nonce: salt, tagLength: tag.length, ...cost })
  return timingSafeEqual(found, tag) && hash !== null
}

/** Whether a hash was made otherwise than they are made now. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism } = partsOf(hash)
  return memory !== now.memory || passes !== now.passes || parallelism !== now.parallelism
}

/** Whether a password would be among the first guesses. `own`: words that anybody knows of the person. */
export function isWeak(password: string, own: readonly string[]): boolean {
  const plain = spelled(password).toLowerCase()
  if ([...plain].length < shortestPassword || new Set(plain).size < 4) return true
  if (commonest.has(plain) || isRow(plain)) return true
  return own.some((word) => word !== '' && plain === word.toLowerCase())
}

/** The commonest of eight characters or more, from what is found in every published list. */
const commonest: ReadonlySet<string> = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword iloveyou sunshine princess football baseball
   superman trustno1 whatever starwars computer internet michelle jennifer qwertyui qwertyuiop qwerty12 qwerty123 qwer1234
   1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 qazwsxedc zaq12wsx asdfghjk asdfghjkl zxcvbnm1 asdf1234 abcd1234 abc12345 abcd123456
   a1234567 a12345678 a123456789 aa123456 aa12345678 abc123456 abc123456789 q1w2e3r4 admin123 admin1234 admin888 administrator
   letmein1 welcome1 welcome123 changeme test1234 root1234 user1234 woaini1314 woaini520 5201314520 1314520520 woaiwojia
   wodemima 12344321 123123123 123321123 112233445566 11223344 147258369 159357456 789456123 147852369 88888888a 123456abc
   123456789a 1234567890a 12345678a 123456qq qq123456 qq123456789 zhengxie zhengfu123 renda123 zhushi123 china123 beijing2008`.split(
    /\s+/,
  ),
)

/** Neighbours in the order of letters or digits, up or down: 12345678, 87654321, abcdefgh. */
function isRow(text: string): boolean {
  const steps = [...text]
    .map((sign, at, all) => (at === 0 ? 0 : sign.charCodeAt(0) - all[at - 1]!.charCodeAt(0)))
    .slice(1)
  return [1, -1].some((step) => steps.every((each) => each === step || Math.abs(each) === 9))
}

/** The same for every keyboard that writes the same letters. */
function spelled(password: string): string {
  return password.normalize('NFKC')
}

interface Parts {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly tag: Buffer
}

function partsOf(hash: string): Parts {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (!found) throw new Error('a stored password cannot be read')
  const [memory = 0, passes = 0, parallelism = 0] = found.slice(1, 4).map(Number)
  const [salt, tag] = found.slice(4).map((part) => Buffer.from(part, 'base64'))
  return { memory, passes, parallelism, salt: salt!, tag: tag! }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

function derive(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag))),
  )
}

/** What a password is compared with where nobody has the name, so that the answer takes as long. */
const decoy = hashPassword(randomBytes(16).toString('hex'))
