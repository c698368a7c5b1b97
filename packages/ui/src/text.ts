/**
 * Texts: the strings of the interface in the language a person reads.
 *
 * Chinese is bundled, as it is what nearly everybody reads, but for what is said beside the text, which is learnt with the
 * panel; another language is fetched when it is chosen, and Chinese is
 * spoken until it is here. Chinese has no plurals and the English is worded so that it needs none; so filling places is
 * all there is to do, and a library for more would weigh as much as the rest of the shell.
 */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { panelZhCN } from './strings/panel.zh-CN.js'
import { zhCN } from './strings/zh-CN.js'

/** The languages spoken, each with its own name for itself. */
export const languages = { 'zh-CN': '中文', en: 'English' } as const

export type Language = keyof typeof languages
export type StringKey = keyof typeof zhCN | keyof typeof panelZhCN
/** Says a string; `values` fill its `{{places}}`, and a place without a value stays as it is. */
export type Say = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts in a language that can be switched. */
export interface Texts {
  language(): Language
  choose(language: Language): void
  /** Calls the listener after each switch; returns how to stop. */
  subscribe(listener: () => void): () => void
}

type Strings = Readonly<Record<StringKey, string>>

const chinese: Partial<Strings> & typeof zhCN = { ...zhCN }
const tables: Partial<Record<Language, Partial<Strings>>> = { 'zh-CN': chinese }

/** Takes in Chinese strings that come with a part which is fetched later; they are spoken from then on. */
export function learn(strings: Partial<Strings>): void {
  Object.assign(chinese, strings)
}

/** Fetches the strings of a language, where they are not here yet; throws where they cannot be fetched. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') tables.en ??= (await import('./strings/en.js')).en
}

/** How to say things in that language, in Chinese until it is loaded; the same function each time. */
export const sayIn: Readonly<Record<Language, Say>> = { 'zh-CN': sayer('zh-CN'), en: sayer('en') }

/** Texts that begin in that language, or in Chinese until it is loaded. */
export function createTexts(first: Language): Texts {
  let now: Language = 'zh-CN'
  let wanted: Language = now
  const listeners = new Set<() => void>()
  const speak = () => {
    if (now === wanted || !tables[wanted]) return
    now = wanted
    for (const listener of listeners) listener()
  }
  const choose = (language: Language) => {
    wanted = language
    if (tables[language]) speak()
    // Where it cannot be fetched, what is spoken now is spoken on.
    else loadLanguage(language).then(speak, () => {})
  }
  choose(first)
  return {
    language: () => now,
    choose,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The nearest of our languages to a browser's preferences; Chinese where none is. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return known && /^en\b/i.test(known) ? 'en' : 'zh-CN'
}

/** `<TextsProvider value={createTexts(…)}>` around everything that says something. Without one, Chinese is spoken. */
export const TextsProvider = createContext<Texts>(createTexts('zh-CN'))

/** The strings in the reader's language, and which language that is; a component that uses it follows the switch. */
export function useSay(): { readonly say: Say; readonly language: Language } {
  const texts = useContext(TextsProvider)
  const language = useSyncExternalStore(texts.subscribe, texts.language)
  return { say: sayIn[language], language }
}

/** The strings of a part that is loaded on its own: every language, with the same keys. */
export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** How to say the strings of such a part in the reader's language. */
export function useWords<Key extends string>(
  words: Words<Key>,
): (key: Key, values?: Readonly<Record<string, string | number>>) => string {
  const { language } = useSay()
  return (key, values) => filled(words[language][key], values)
}

function sayer(language: Language): Say {
  return (key, values) => filled(tables[language]?.[key] ?? chinese[key] ?? '', values)
}

function filled(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}
