import '@zhushi/ui/tokens.css'
import './page.css'
import { createTexts, languageOf, learnPanelStrings, TextsProvider } from '@zhushi/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDesk } from '../../src/panel/desk'
import { Panel } from '../../src/panel/Panel'

learnPanelStrings()

const language = languageOf(navigator.languages)
document.documentElement.lang = language

// `?tab=` binds a panel that is opened in a tab of its own to another tab.
const wanted = Number(new URLSearchParams(location.search).get('tab'))
const desk = createDesk(wanted > 0 ? wanted : null)

const place = document.getElementById('panel')
if (!place) throw new Error('The page has no #panel')
createRoot(place).render(
  <StrictMode>
    <TextsProvider value={createTexts(language)}>
      <Panel desk={desk} />
    </TextsProvider>
  </StrictMode>,
)
