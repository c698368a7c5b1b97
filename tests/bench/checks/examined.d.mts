export function examined(text: string): unknown[]
