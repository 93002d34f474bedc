// What positions say. A translation is another file of this shape.

import type { Stance } from '../../shared/positions.ts'

export const STANCE: Readonly<Record<Stance, { readonly act: string; readonly name: string }>> = {
  support: { act: 'Support', name: 'Support' },
  'can-accept': { act: 'Can accept', name: 'Can accept' },
  'awaiting-instructions': { act: 'Awaiting instructions', name: 'Awaiting instructions' },
  reserve: { act: 'Reserve', name: 'Reserve' },
  oppose: { act: 'Oppose', name: 'Oppose' },
}

export const POSITIONS = {
  onWording: 'Positions on the present wording',
  mine: 'Your delegation’s position',
  through: (code: string, group: string) => `${code} through ${group}`,
  stale: 'On an earlier wording',
  yourGroup: (code: string, stance: string, except: string) =>
    except === '' ? `Your group, ${code}: ${stance}.` : `Your group, ${code}, except ${except}: ${stance}.`,
  onEarlier: 'It was taken on an earlier wording.',
  divided: 'In groups that differ',
  notHeard: 'Not heard',
  more: (count: number) => `and ${count} more`,
  names: 'names',
  find: 'Where does a delegation stand?',
  nobodyFound: 'No delegation with this code or name is counted.',
  ownIs: (stance: string) => `Your delegation: ${stance}`,
  ownIsStale: (stance: string) => `Your delegation: ${stance}, on an earlier wording`,
  figures: (stance: string, count: number) => `${stance}: ${count}`,
  bar: (parts: string) => `Positions, each State once. ${parts}.`,
  withdraw: 'Withdraw position',
  staleTitle: 'Taken on an earlier wording',
  staleAbout: (stance: string) =>
    `Your delegation said “${stance}” on earlier words. It is kept, and not counted as current until you confirm it or take another.`,
  confirm: (stance: string) => `Confirm “${stance}”`,
  since: 'Since then:',
  add: 'Add a statement',
  statement: 'Statement, for the record',
  condition: 'Condition under which the reservation would be lifted',
  except: 'Members it does not speak for (codes, with spaces)',
  noMembers: (codes: string) => `Not members of your group: ${codes}.`,
  save: 'Put on the record',
  said: 'What was said',
  unless: (condition: string) => `Would lift it if: ${condition}`,
  excepting: (codes: string) => `except ${codes}`,
} as const
