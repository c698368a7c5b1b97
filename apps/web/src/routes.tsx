import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { Crash } from './frame/Crash'
import { NotFound } from './frame/NotFound'
import { type Look, lookOf } from './workspace/look'

const root = createRootRoute({ component: Outlet, errorComponent: Crash, notFoundComponent: NotFound })

const enter = createRoute({
  getParentRoute: () => root,
  path: '/enter',
  component: lazyRouteComponent(() => import('./enter/EnterPage'), 'EnterPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage'), 'AccountPage'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { archived?: boolean } => (search.archived ? { archived: true } : {}),
  component: lazyRouteComponent(() => import('./library/LibraryPage'), 'LibraryPage'),
})

export const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: (search): Look => lookOf(search),
  component: lazyRouteComponent(() => import('./workspace/WorkspacePage'), 'WorkspacePage'),
})

function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined)
  const written = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return written === '' ? '' : `?${written}`
}

export const router = createRouter({
  routeTree: root.addChildren([enter, account, library, report]),
  defaultPreload: 'intent',
  // Plain words in the address, never JSON: an id made of digits stays a string.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
