import { expect, test } from 'vitest'
import { parseDivisions } from './parse-divisions.ts'

test('reads code, name, level and parent; a bad line is named with its number and the rest stands', () => {
  const csv = [
    'code,name,level,parent',
    '15,"内蒙古自治区",1,',
    '1501,呼和浩特市,2,15',
    '15x2,坏代码,3,1501',
    '150102,新城区,4,1501',
    '150103,,3,1501',
    '150104,玉泉区,3,15',
    '150105,赛罕区,3',
    '1501,呼和浩特市,2,15',
    '150206001,孤儿街道,4,150206',
    '',
    '150105,赛罕区,3,1501',
  ].join('\r\n')
  const { rows, errors } = parseDivisions(`\uFEFF${csv}`)
  expect(rows.map(({ code, name, parent }) => [code, name, parent])).toEqual([
    ['15', '内蒙古自治区', null],
    ['1501', '呼和浩特市', '15'],
    ['150105', '赛罕区', '1501'],
  ])
  expect(errors.map(({ line, code }) => [line, code])).toEqual([
    [4, 'bad-code'],
    [5, 'level-mismatch'],
    [6, 'no-name'],
    [7, 'parent-mismatch'],
    [8, 'wrong-columns'],
    [9, 'duplicate'],
    [10, 'unknown-parent'],
  ])
})
