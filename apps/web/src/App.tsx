import { RouterProvider } from '@tanstack/react-router'
import { TextsProvider } from '@zhushi/ui'
import { Toasts } from './frame/Toasts'
import { texts } from './preferences'
import { router } from './routes'

export function App() {
  return (
    <TextsProvider value={texts}>
      <RouterProvider router={router} />
      <Toasts />
    </TextsProvider>
  )
}
