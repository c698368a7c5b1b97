import { RouterProvider } from '@tanstack/react-router'
import { I18nextProvider } from 'react-i18next'
import { Toasts } from './frame/Toasts'
import { texts } from './preferences'
import { router } from './routes'

export function App() {
  return (
    <I18nextProvider i18n={texts}>
      <RouterProvider router={router} />
      <Toasts />
    </I18nextProvider>
  )
}
