import type { Choice } from '../shared/act.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, words: { zh, en } })

export const INTERVIEW_CHANNEL_CHOICES = [
  choice('phone', '电话', 'phone'),
  choice('in-person', '当面', 'in person'),
  choice('video', '视频', 'video'),
  choice('at-hospital', '在医院', 'at the hospital'),
]
export const RESPONDENT_CHOICES = [
  choice('self', '本人', 'the person'),
  choice('relative', '家属', 'a relative'),
  choice('clinician', '医生代述', 'a clinician'),
]
export const NOT_REACHED_CHOICES = [
  choice('', '已联系上，完成访谈', 'reached: the interview was held'),
  choice('no-answer', '无人接听', 'no answer'),
  choice('wrong-number', '号码不对', 'wrong number'),
  choice('too-ill', '病重不能应答', 'too ill to answer'),
  choice('language', '语言不通', 'no common language'),
  choice('refused', '拒绝', 'refused'),
]
export const SOURCE_KIND_CHOICES = [
  choice('case', '另一病例', 'another case'),
  choice('exposure', '已登记的接触关系', 'an exposure on record'),
  choice('cluster', '聚集性疫情或活动', 'a cluster or event'),
]
export const UNKNOWN_CHOICES = [
  choice('no-known-link', '查无关联', 'no known link'),
  choice('outside-the-city', '市外感染', 'infected outside the city'),
  choice('could-not-be-asked', '无法询问', 'could not be asked'),
  choice('sequence-unrelated', '测序不相关', 'sequence unrelated'),
]
export const OUTCOME_CHOICES = [
  choice('SEEN_OK', '见到，正常', 'seen, well'),
  choice('SEEN_NOT_OK', '见到，有症状', 'seen, with symptoms'),
  choice('MISSED', '未见到', 'missed'),
  choice('NOT_ATTEMPTED', '未尝试', 'not attempted'),
  choice('NOT_PERFORMED', '未开展', 'not performed'),
]
export const SYMPTOM_CHOICES = [
  choice('', '无', 'none'),
  choice('fever', '发热', 'fever'),
  choice('cough', '咳嗽', 'cough'),
  choice('sore-throat', '咽痛', 'sore throat'),
  choice('fatigue', '乏力', 'fatigue'),
  choice('loss-of-smell', '嗅觉减退', 'loss of smell'),
  choice('diarrhoea', '腹泻', 'diarrhoea'),
  choice('rash', '皮疹', 'rash'),
  choice('vomiting', '呕吐', 'vomiting'),
  choice('bleeding', '出血', 'bleeding'),
  choice('other', '其他', 'other'),
]
export const FOLLOW_CHANNEL_CHOICES = [
  choice('visit', '上门', 'visit'),
  choice('phone', '电话', 'phone'),
  choice('video', '视频', 'video'),
  choice('site', '隔离点', 'at the site'),
]
export const GROUND_CHOICES = [
  choice('not-a-contact', '不是密接', 'not a contact'),
  choice('wrong-date', '日期有误', 'wrong date'),
  choice('vaccinated', '已接种', 'vaccinated'),
  choice('health', '健康原因', 'health'),
  choice('care-duty', '需照护他人', 'cares for somebody'),
  choice('other', '其他', 'other'),
]
export const REJECT_CHOICES = [
  choice('rule-applies', '规定适用', 'the rule applies'),
  choice('evidence-missing', '缺少证据', 'evidence is missing'),
  choice('already-changed', '情况已变', 'already changed'),
]
export const CAUSE_CHOICES = [
  choice('bed', '床位', 'beds'),
  choice('vehicle', '车辆', 'vehicles'),
  choice('crew', '车组', 'crews'),
  choice('room', '房间', 'rooms'),
  choice('test-capacity', '检测能力', 'test capacity'),
  choice('staff', '人员', 'staff'),
  choice('volunteers', '志愿者', 'volunteers'),
  choice('access', '通行', 'access'),
  choice('other-duty', '等其他事项', 'another duty'),
  choice('unreachable', '联系不上', 'unreachable'),
  choice('refused', '拒绝', 'refused'),
  choice('medical', '医学原因', 'medical'),
]
