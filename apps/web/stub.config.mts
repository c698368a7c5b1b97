import base from './vite.config.ts'
export default { ...base, resolve: { ...base.resolve, alias: { '@zhushi/claim': '/tmp/claim-stub.ts' } } }
