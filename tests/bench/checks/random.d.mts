export function randomFrom(seed: number): unknown
