import '@zhushi/ui/tokens.css'
import './base.css'
import { loadLanguage } from '@zhushi/ui'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { takeToken } from './enter/token'
import { applyPreferences, language } from './preferences'
import { loadSession } from './session'

applyPreferences()
// Before the router reads the address: a sign-in token must not stay in it.
takeToken()
void loadSession()

const root = document.getElementById('app')
const show = () => root && createRoot(root).render(<App />)
// Nobody should see Chinese flash by who reads something else; without their strings it is better than nothing.
loadLanguage(language.get()).then(show, show)
