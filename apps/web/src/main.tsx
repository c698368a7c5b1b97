import '@zhushi/ui/tokens.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { takeToken } from './enter/token'
import { applyPreferences } from './preferences'
import { loadSession } from './session'

applyPreferences()
// Before the router reads the address: a sign-in token must not stay in it.
takeToken()
void loadSession()

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
