import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

type Info = NonNullable<FastifyDynamicSwaggerOptions['openapi']>

/** Head of the API document: what the API is, how one signs in, and what its groups are called. */
export const documentInfo = (version: string): Info => ({
  openapi: '3.1.0',
  info: {
    title: '日清 Firebreak',
    version,
    description:
      'Duty, clock, evidence and daily close for a city under an outbreak. Times are instants with an offset; ' +
      'refusals are RFC 9457 problems whose `code` is listed in the contract, with words in Chinese and English.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: [
    { name: 'board', description: '指挥看板 · Command board' },
    { name: 'duties', description: '事项 · Duties' },
    { name: 'records', description: '人员、机构、风险区、轮次 · People, facilities, zones, rounds' },
    { name: 'commands', description: '办理 · Acts, one route a command' },
    { name: 'places', description: '辖区与岗位 · Places and posts' },
    { name: 'clock', description: '城市时钟 · City clock' },
    { name: 'sign-in', description: '登录 · Sign-in' },
    { name: 'operator', description: '运维 · Operator, by local token' },
    { name: 'system', description: '系统 · System' },
  ],
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'firebreak.session_token' },
      localToken: { type: 'http', scheme: 'bearer' },
    },
  },
})
