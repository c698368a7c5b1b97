import type { Examinee } from '../measure.d.mts'

export function generatedReport(seed: number): Examinee
