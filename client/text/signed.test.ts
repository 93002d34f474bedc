import { expect, test } from 'vitest'
import { delegationCode, type ProposalId, proposalId } from '../../shared/ids.ts'
import { signing } from './signed.ts'

const [ours, theirs, joint] = [proposalId('ours'), proposalId('theirs'), proposalId('joint')]
const [NRL, SOL] = [delegationCode('NRL'), delegationCode('SOL')]
const hues = new Map([[NRL, 1] as const])

test('equal changes are signed by all who ask for them, each once', () => {
  const sponsors = new Map<ProposalId, readonly (typeof NRL)[]>([
    [ours, [NRL]],
    [joint, [SOL, NRL]],
  ])
  const signed = signing((id) => sponsors.get(id) ?? [], hues)
  expect(signed([ours, joint])).toEqual({ names: 'NRL, SOL', hue: 1 })
})

test('[T2] what a reader is not told whose it is stands unsigned; beside one’s own it is said that there are others', () => {
  const signed = signing((id) => (id === ours ? [NRL] : []), hues)
  expect(signed([theirs])).toEqual({ names: '', hue: undefined })
  expect(signed([theirs, joint])).toEqual({ names: '', hue: undefined })
  expect(signed([ours, theirs])).toEqual({ names: 'NRL and others', hue: 1 })
})
