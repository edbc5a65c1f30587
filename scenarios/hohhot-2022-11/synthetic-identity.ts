import { citizenCheckDigit } from '#kernel/primitives/citizen-number.ts'
import type { VaultRow } from '../scenario.ts'
import type { Chance } from './random.ts'

/**
 * Personal data of people who cannot exist: region 150199 is assigned to no county, and no network issues numbers
 * starting 10 or 12. Names are drawn character by character; any likeness is chance.
 */
const SURNAMES =
  '安白包陈程邓丁董杜冯高郭韩何胡贾姜康李梁林刘吕马孟牛潘彭齐乔秦任邵石宋苏孙唐田王魏吴武肖谢徐许杨姚袁云张赵郑周朱'
const GIVEN = '岚屿沐禾芷苒珂玥柠枫桉芮棠榆泽川朔野骁辰翊珩昱澄湛璟煦晗瑾瑜彤蔚霁霖潼蓁栩筱悠宥翎'

const two = (n: number) => String(n).padStart(2, '0')

/** @param serial number of the person, so that no two share a phone or an identity number */
export function syntheticIdentity(
  chance: Chance,
  serial: number,
  age: number,
  sex: 1 | 2,
): Omit<VaultRow, 'person' | 'address'> {
  const birthYear = 2022 - age
  const birthday = `${birthYear}${two(chance.int(1, age === 0 ? 9 : 12))}${two(chance.int(1, 28))}`
  const order = ((serial % 499) + 1) * 2 - (sex === 1 ? 1 : 0)
  const seventeen = `150199${birthday}${String(order).padStart(3, '0')}`
  const pickFrom = (letters: string) => letters[chance.int(0, letters.length - 1)] ?? ''
  const given = chance.yes(0.3) ? pickFrom(GIVEN) : pickFrom(GIVEN) + pickFrom(GIVEN)
  return {
    name: pickFrom(SURNAMES) + given,
    idNumber: seventeen + citizenCheckDigit(seventeen),
    phone: `${serial % 2 === 0 ? '10' : '12'}${String(serial).padStart(9, '0')}`,
    sex,
    birthYear,
  }
}
