/** Class names of a CSS module, resolved by the bundler. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.css'
