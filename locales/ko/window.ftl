# 창: 화면에 나오는 문구.
own-language-en = English
own-language-fr = Français
own-language-ko = 한국어
theme = 화면 테마
theme-light = 밝게
theme-dark = 어둡게
theme-contrast = 고대비
interface-language = 화면 언어
now-and-next = { $name }: { $now }, 다음 { $next }
scale-to = 화면 배율 { $percent }%

# 자리
place-overview = 개요
place-stakeholders = 이해관계자
place-positions = 입장
place-sessions = 회차
place-shared-position = 공동입장
place-documents = 문서
rail = 대화 파일의 구성
rail-fold = 옆 메뉴 접기 또는 펼치기
rail-share = { $percent }% 진행
top-bar = 대화 파일과 도구

# 공통
undo = 실행 취소
redo = 다시 실행
undone = 실행 취소 – { $act }
redone = 다시 실행 – { $act }
draft-given-back = 입력 중이던 내용을 되돌렸습니다.
close = 닫기
cancel = 취소
remove = 삭제
remove-named = { $name } 삭제
removed = { $count ->
    [0] { $kind } 삭제: “{ $name }”
   *[other] { $kind } 삭제: “{ $name }”, 연결된 기록 { $count }건 포함
}
choose = 찾아보기…
change = 변경
see = 보기
show-all = 모두 보기
stop = 중지
try-again = 다시 시도
close-dossier = 대화 파일을 닫고 시작 화면으로 이동
find = 검색
find-placeholder = 검색 또는 실행…
find-nothing = 일치하는 항목이 없습니다. 글자 수를 줄여 보십시오.
suggestions = 추천 항목
choice-none = –
choice-search = 입력하여 찾기
choice-nothing = 일치하는 항목 없음
filter-nothing = 조건에 맞는 항목이 없습니다.
filter-unknown = 이름이 “{ $field }”인 항목이 없고, 이 말이 들어 있는 행도 없습니다. 항목 이름은 ‘정렬…’ 목록이나 열 제목에서 확인하십시오.
private = 비공개
private-explained = 인쇄하거나 화면에 투사하지 않습니다.
quoted = “{ $words }”
issue-number = 쟁점 { $number }
session-number = { $number }회차
planned-count = { $count }분

# 개수
count-stakeholders = 이해관계자 { $count }곳
count-sessions = 총 { $count }회차
count-contributions = 발언 { $count }
count-decisions = 결정 { $count }
count-articles = 조문 { $count }
count-parties = 당사자 { $count }
count-pages = { $count }쪽
count-listed = 총 { $count }건
count-shown = 전체 { $all }건 중 { $shown }건
count-positions = 입장 { $count } / { $all }

# 저장
saved-at = { $time } 저장됨
saved-all = 모두 저장됨
saved-pending = 저장 중…
saved-but-a-field = 저장되지 않은 입력란이 있습니다. 내용을 읽을 수 없습니다
saved-not-since = { $time } 이후 저장 안 됨
saved-read-only = 읽기 전용
notice-held = 읽기 전용으로 열었습니다. 다른 곳에서 이 대화 파일을 편집하고 있습니다: { $who }({ $host }), { $since }부터.
notice-protected = 읽기 전용으로 열었습니다. 이 파일이나 폴더에 쓸 수 없습니다. 편집하려면 다른 폴더로 복사하십시오.
notice-not-saved = { $since } 이후 변경 { $count }건이 저장되지 않았습니다. 변경한 내용은 순서대로 보관하며 저장을 다시 시도합니다. { $why }
close-unsaved = 아직 디스크에 저장되지 않은 변경이 있습니다. 다른 곳에 저장하거나, 변경을 버리려면 한 번 더 닫으십시오.
close-typing = 아직 저장되지 않은 입력이 있습니다. 오류가 있는 입력란이나 입력을 마치지 않은 줄을 확인하시거나, 한 번 더 닫으면 입력을 버립니다.
elsewhere-title = 다른 곳에 저장
elsewhere-line = 저장을 기다리는 변경까지 모두 담아 새 파일에서 계속합니다.
elsewhere-do = 여기에 저장
error-change-rule = 변경하지 않았습니다: { $rule }. 입력한 내용은 그대로 있습니다.
error-change-approved = 변경하지 않았습니다: 이 회차의 회의록은 승인되었습니다. 정정하려면 회의록의 새 판을 만드십시오.
error-change-signed = 변경하지 않았습니다: 서명된 글입니다. 서명된 내용은 그대로 유지됩니다.
error-change-stale = 변경하지 않았습니다: 표시된 뒤에 기록이 바뀌었습니다. 내용을 확인하고 다시 하십시오.

# 시작
start-about = 위임에서 로드맵까지, 정부와 사회연대경제 주체의 구조화된 대화를 기록합니다.
start-new = 새 대화 파일
start-new-line = 제목만 있으면 시작할 수 있습니다
start-open = 대화 파일 열기…
start-open-line = 받은 파일이나 직접 만든 .palabre 파일
start-local = 모든 자료는 이 컴퓨터에만 저장됩니다. 인터넷 연결이 필요 없으며 연결하지도 않습니다.
start-recent = 최근 대화 파일
start-forget = 목록에서 “{ $title }” 제거(파일은 유지)
start-empty = 대화 파일 없음
start-empty-line = 열었던 대화 파일이 여기에 표시됩니다. 새로 시작하거나 예시를 살펴보십시오.
start-explore = 예시 살펴보기
start-examples = 살펴볼 예시
start-examples-line = 사본으로 열리므로 마음껏 바꾸어도 됩니다
example-worked = 완결된 대화
example-worked-line = 소도시의 빈 점포: 이해관계자 16곳, 총 4회차, 모두가 지지하지는 않는 공동입장문.
example-gsef-2020 = 마친 워크숍
example-gsef-2020-line = GSEF 2020: 패널 발표, 참석자 질문, 마무리 발언.
example-gsef-2021 = 준비된 워크숍
example-gsef-2021-line = GSEF 2021: 두 라운드의 논의 질문 10개, 발표자와 발표 요지.
example-bordeaux-2021 = 지방자치단체 네 곳의 협약
example-bordeaux-2021-line = 보르도 2021: 서명된 협약의 당사자, 추진 축, 위원회.
new-title = 대화의 제목
new-title-example = 학교 급식과 지역 농가
new-no-title = 제목을 입력하십시오. 나중에 바꿀 수 있습니다.
new-language = 대화를 기록하는 언어
new-language-line = 어느 언어를 골라도 문서는 세 언어로 모두 인쇄할 수 있습니다.
new-file = 저장 위치: { $file }
new-create = 만들기
open-line = 파일 경로를 입력하거나 시스템 대화상자에서 고르십시오.
open-path = 파일
open-no-path = 파일 이름을 입력하십시오.
open-do = 열기
dialog-open = 대화 파일 열기
dialog-save-pdf = PDF 저장
dialog-save-elsewhere = 대화 파일을 다른 곳에 저장

# 개요
overview-frame = 대화의 기본 틀
overview-participation = 참여 수준: { $level }.
overview-promise = 참여자와의 약속: “{ $promise }”
overview-unframed = 기본 틀이 아직 정해지지 않았습니다: 목적, 참여자와의 약속, 조정 여지.
overview-phases = 대화 진행 현황
phases-guide = 단계는 안내일 뿐 진행을 막지 않습니다
phase-mandate = 위임
phase-context = 여건 분석
phase-stakeholders = 이해관계자 파악
phase-meetings = 회의
phase-consultation = 의견수렴
phase-concertation = 협의
phase-negotiation = 협상
phase-mediation = 조정
phase-shared-position = 공동입장
phase-roadmap = 로드맵
phase-follow-up = 이행 점검
phase-nothing = 아직 없음
phase-mandate-told = 기본 틀 { $all }개 항목 중 { $done }개 작성
phase-context-told = { $all }개 측면 중 { $done }개 기록
phase-stakeholders-told = { $all }곳 중 { $done }곳 파악
phase-meetings-told = { $all }회 중 { $done }회 개최
phase-consultation-told = { $all }회 중 { $done }회 개최
phase-concertation-told = { $all }회 중 { $done }회 개최
phase-negotiation-told = { $all }회 중 { $done }회 개최
phase-mediation-told = { $all }회 중 { $done }회 개최
phase-shared-position-told = { $all }건 중 { $done }건 회신
phase-roadmap-told = 실행 과제 { $all }건 중 { $done }건 주관기관·기한 지정
phase-follow-up-told = { $all }건 중 { $done }건 점검
overview-positions = 쟁점별 입장
overview-no-issues = 아직 쟁점이 없습니다.
spread-told = 찬성 { $for } · 반대 { $against } · 중립 { $neutral }
overview-next = 차기 회차
overview-no-session = 예정된 회차가 없습니다.
in-days-today = 오늘
in-days = { $count ->
    [1] 내일
   *[other] { $count }일 후
}
days-ago = { $count ->
    [1] 어제
   *[other] { $count }일 전
}
overview-due = 할 일
overview-nothing-due = 처리할 일이 없습니다.
due-minutes = { $session }회차 회의록 작성
due-approval = { $session }회차 회의록 승인
due-decision = { $title }
due-action = { $title }
due-late = { $what }, 기한 { $when } 지남
overview-missing = 보완할 사항
overview-nothing-missing = 확인된 보완 사항이 없습니다.
gap-not-at-the-table = 아직 참여하지 않은 이해관계자 { $count }곳
gap-silent = 입장이 하나도 없는 쟁점 { $count }건
gap-unconfirmed = 확인되지 않은 추정 이해관계 { $count }건
gap-unrecorded = 개최했으나 기록이 없는 회차 { $count }건
gap-uncategorised = 범주가 없는 이해관계자 { $count }곳

# 이해관계자
stakeholder-add = 추가
stakeholder-first = 첫 이해관계자 추가
stakeholder-new-name = 기관, 네트워크 또는 모임의 이름
stakeholders-empty = 이해관계자 없음
stakeholders-empty-line = 사안과 관련된 조직, 기관, 모임을 영향력, 관심도, 태도와 함께 기록합니다.
filter-stakeholders = 이름이나 지역으로 찾기
column-name = 이름
column-level = 행정단위
column-influence = 영향력
column-concern = 관심도
column-posture = 태도
column-presence = 참여 상태
column-positions = 입장
category-none = 범주 없음
stakeholder-positions = 현재 입장
stakeholder-persons = 인물
person-new = 인물 추가
person-new-placeholder = 성명, 직위

# 입장
issue-add = 쟁점 추가
issue-first = 첫 쟁점 추가
issue-new-title = 쟁점의 제목
positions-empty = 쟁점 없음
positions-empty-line = 쟁점은 이해관계자가 입장을 밝히는 사안입니다. 쟁점마다 누가 어떤 입장인지 표로 보여 줍니다.
positions-no-stakeholders = 이해관계자를 추가하면 그 입장을 여기에 기록할 수 있습니다.
matrix-size = 이해관계자 { $rows } × 쟁점 { $columns }
columns-left = 왼쪽 쟁점
columns-right = 오른쪽 쟁점
legend-for = 찬성: 둥근 모양
legend-against = 반대: 각진 모양
legend-neutral = 중립
legend-none = 언급 없음
legend-moved = 찬성 쪽으로 이동
position-none = 언급 없음
position-words-only = 서술만 있음
position-pick = 이 쟁점에 대한 입장이 아직 없습니다. 찬반 정도를 고르면 오늘 날짜의 입장으로 기록됩니다.
position-today = 오늘 입장
position-said-on = { $date } 입장입니다. 찬반 정도를 새로 고르면 오늘의 새 입장으로 기록되고, 이 입장은 변화 이력에 남습니다.
position-moved = 입장 { $count }건에 걸쳐 { $by }
position-history = 변화 이력
position-interests = 이 입장에 깔린 이해관계
position-renew = 새 입장
interest-stated = 표명
interest-inferred = 추정

# 회차
session-new = 회차 추가
session-plan = 회차 준비
session-open = 열기
session-minutes = 회의록
session-parts = 회차의 구성
session-remove = 이 회차 삭제
session-approved = 회의록이 승인되어 이 회차는 변경할 수 없습니다. 정정하려면 회의록의 새 판을 만드십시오.
session-approved-go = 회의록으로 이동
sessions-empty = 회차 없음
sessions-empty-line = 회의, 면담, 워크숍의 안건, 참석자, 발언을 회차별로 기록합니다.
tab-details = 기본 정보
tab-agenda = 안건
tab-attendance = 참석
tab-contributions = 발언
tab-decisions = 결정 사항
agenda-new = 새 안건, 예: 토론 20분
agenda-empty = 안건 없음
agenda-empty-line = 안건을 순서대로 입력하십시오. 줄 끝에 적은 분은 예정 시간으로 기록됩니다.
agenda-planned = 예정 시간: { $minutes }분
attendance-new = 참석자 이름 입력
attendance-empty = 참석자 없음
attendance-empty-line = 이름을 입력하여 등록된 인물을 찾거나 새 인물을 추가하십시오.
attendance-add-all = 등록된 인물 { $count }명 모두 추가
attendance-by = 대리: { $name }
attendance-somebody-new = 새 인물로 “{ $name }” 추가
attendance-format = 성명, 직위 (소속)
attendance-keys = 스페이스 도착 확인 · I 참석 요청 · P 참석 · R 대리 참석 · E 불참(사전 통보) · A 불참 · O 참관
stream-empty = 기록 없음
stream-empty-line = 발언을 한 줄씩 입력하십시오. Enter를 누르면 바로 디스크에 저장됩니다.
speaker-unknown = 발언자 미기재
decision-new = 결정한 내용
decisions-empty = 결정 사항 없음
decisions-empty-line = 결정한 내용을 입력하십시오. 주관기관과 기한을 옆에 적을 수 있습니다.
capture-name = 발언 내용
capture-placeholder = + @발언자 #쟁점 발언 내용
capture-words = 발언한 그대로 입력
capture-label = 등록되지 않음: 이 이름으로 기록
capture-store = 저장
capture-decided = 결정 { $number }을(를) 적었습니다. 합의 방법과 표수, 기한은 옆에서 보탤 수 있습니다.
capture-who = 발언자
capture-issue = 쟁점
capture-question = 질문
capture-proposal = 제안
capture-decision = 결정
capture-reservation = 유보
capture-objection = 이의

# 공동입장
agreement-begin = 공동입장 작성 시작
agreement-empty = 공동입장 없음
agreement-empty-line = 당사자들이 함께하는 글을 조문별로 작성하고, 누가 지지하고 누가 지지하지 않는지 기록합니다.
agreement-whole = 본문 전체
agreement-frame = 기본 사항과 당사자
agreement-parties = 당사자
agreement-no-parties = 당사자 없음
agreement-no-parties-line = 회신을 받을 당사자를 정하십시오. 모든 집계는 이 당사자 수를 기준으로 합니다.
agreement-owned = { $count ->
    [0] 책임 있게 표명한 당사자 없음: 위임과 기관명 공개 동의가 필요함
   *[other] 책임 있게 표명한 당사자 { $count }개: 위임을 받고 기관명을 공개함
}
agreement-owns = 책임 있게 표명: 위임을 받아 지지하고 기관명 공개에 동의했습니다.
agreement-owns-not = 책임 있게 표명하지 않음: 지지, 위임, 기관명 공개 동의가 모두 필요합니다.
agreement-unnamed = 익명
agreement-voices = 당사자별 지지 현황
agreement-withdraw = 회신 철회
agreement-keys = 선택한 당사자의 회신
article-new = 새 조문의 제목
article-first-words = (본문 작성 예정)
article-renew = 새 판
article-title = 제{ $number }조({ $title })
article-versions = 이전 판
version-short = 제{ $number }판
version-of = 제{ $number }판 · { $date }

# 문서
document-language = 언어
document-status = 상태
minutes-state-draft = 초안
minutes-state-circulated = 회람
minutes-state-approved = 승인
document-approved = { $date } 승인되었습니다. 이 회차는 변경하지 않으며 정정하면 새 판이 됩니다.
document-approved-now = 승인했습니다. 이제 이 회차는 바뀌지 않으며, 정정은 새 판으로 합니다.
document-renew = 새 판
document-formal = 정식 회의록
document-file = 파일
document-save = PDF 저장
document-saved = 저장됨: { $file }
document-none-yet = 문서가 여기에 표시됩니다.
document-page-of = { $pages }쪽 중 { $page }쪽
document-private = 비공개 발언 { $count }건은 싣지 않습니다.
documents-no-session = 회차 없음
documents-no-session-line = 회의록은 회차별로 인쇄합니다. 첫 회차를 준비하십시오.
documents-no-agreement = 공동입장 없음
documents-no-agreement-line = 공동입장과 그 조문을 문서로 인쇄합니다.
page-previous = 이전 쪽
page-next = 다음 쪽
zoom-in = 확대
zoom-out = 축소

# 단축키
key-enter = Enter
key-escape = Esc
key-delete = Delete
key-space = 스페이스
key-page-up = PgUp
key-page-down = PgDn
keys-title = 단축키
keys-everywhere = 공통
keys-lists = 목록
keys-of-screens = 화면별
keys-choose = 선택
keys-open = 열기
keys-add = 추가
keys-take = 적용
keys-close = 닫기
keys-turn = 쪽 넘기기
keys-rail = 대화 파일의 각 부분으로 이동
keys-find = 검색 또는 실행
keys-new = 현재 화면에 새로 추가
keys-open-dossier = 대화 파일 열기
keys-filter = 목록에서 찾기
keys-print = 인쇄 또는 저장
keys-zoom = 확대, 축소
keys-tab = 다음 입력란 또는 버튼
keys-remove = 선택 항목 삭제
keys-shift = 안건 순서 이동
keys-stance = 찬반 정도 높이기, 낮추기
keys-attendance = 참석 요청, 참석, 대리 참석, 불참(사전 통보), 불참, 참관
keys-capture = 발언자, 쟁점
keys-signs = 질문, 답변, 제안, 결정, 유보, 이의, 약속, 의견 확인

# 한 일(실행 취소와 변경 기록)
act-create = { $kind } 추가: “{ $name }”
act-edit = { $field } 변경: “{ $name }”
act-remove = { $kind } 삭제: “{ $name }”
act-move = { $kind } 이동: “{ $name }”
act-version = 제{ $number }판 작성: “{ $name }”
act-withdraw = 회신 철회: “{ $name }”
act-attend-all = 참석자 { $count }명 추가
act-minutes-status = 회의록 상태 변경: “{ $name }”
act-unknown = 변경

# 입력한 내용이 맞지 않을 때
placeholder-date = yyyy-mm-dd
placeholder-time = hh:mm
wrong-blank = 비워 둘 수 없습니다. 새로 입력할 때까지 이전 내용을 유지합니다.
wrong-date = 올바른 날짜가 아닙니다. 2026-11-22와 같이 입력하십시오.
wrong-partial-date = 올바른 날짜가 아닙니다. 2026-11-22, 2026-11 또는 2026과 같이 입력하십시오.
wrong-time = 올바른 시각이 아닙니다. 14:30과 같이 입력하십시오.
wrong-whole = { $least }부터 { $most }까지의 정수를 입력하십시오.
wrong-languages = fr en ko와 같이 두 글자 언어 코드를 입력하십시오.
wrong-country = KR과 같이 두 글자 국가 코드를 입력하십시오.
document-all-sessions = 모든 회의
document-as-recorded = 기록대로
document-to-sign = 서명용, 빈 줄 { $count }개
document-sheet = 명부
document-copies = 매수
document-disclosure-as-laid-down = 정해진 대로
document-issued-count = 발행 이력({ $count }건)
document-allow = 남김
act-issue = “{ $name }” 발행 기록
document-paper = 용지(A3·A0: 지도만)
document-no-retention = 개인정보 보유 기간이 정해지지 않아 안내문에 적히지 않습니다.
document-writing = PDF 작성 중…

# 진행 중인 회의
live-open = 개회
live-close = 폐회
live-closed = 폐회했습니다. Ctrl P를 누르면 회의록을 볼 수 있습니다.
live-all-sessions = 전체 회의
live-no-agenda = 등록된 안건이 없습니다.
live-next = 다음 순서
live-minutes-of = { $taken } / { $planned }분
live-step-done = 마침
live-step-now = 논의 중
live-step-ahead = 예정
live-end-planned = 예정 종료
live-end-pace = 현재 속도로 종료
live-question = 논의 질문 { $number } / { $count }
live-now = 논의 중
live-between = 개회 상태
live-side = 발언과 출석
live-since = { $hours ->
    [0] 개회 후 { $minutes }분
   *[other] 개회 후 { $hours }시간 { $minutes }분
}
live-nobody = 발언 시간을 재고 있지 않음
live-clock-start = 시간 재기
live-pause = 일시 정지
live-resume = 계속
live-stop = 끝내기
live-queue = 발언 신청
live-queue-empty = @와 이름을 입력하고 내용 없이 Enter를 두 번 누르면 발언 순서를 기다립니다.
live-call = 다음 발언
live-order = 발언 순서
live-by-order = 신청 순
live-by-balance = 균형 순
live-unqueue = { $name } 발언 신청 취소
live-speaking-time = 발언 시간
live-turns = 발언 횟수
live-share-present = 참석 비율
live-balance-empty = 아직 발언이 없습니다.
live-balance-says = { $name }: 발언 { $spoken }, 참석 { $present }
live-attending = 참석 { $present }명 · 대리 { $represented }명
live-quorum = 정족수 { $quorum }명 충족
live-no-quorum = 정족수 { $quorum }명 미달
keys-next-point = 진행 중인 회의의 다음 순서
keys-clock = 발언 시간 재기, 일시 정지
keys-call = 다음 발언자
act-session-open = “{ $name }” 개회
act-session-close = “{ $name }” 폐회
act-next-point = “{ $name }” 순서로 이동

# 참석자용 화면
projector-title = 화면 비추기
projector-open = 참석자용 화면 열기 (F5)
projector-close = 참석자용 화면 닫기 (F5)
projector-no-session = 진행 중인 회의가 없습니다.
projector-wording = 제{ $version }안, 논의 중
projector-spectrum = 의견 분포
projector-positions = 입장 { $count }건, 이름 없음
projector-left = 남은 시간
projector-over = 초과 시간
projector-taken = 지난 시간
keys-projector = 참석자용 화면 열기, 닫기
keys-full-screen = 참석자용 전체 화면

# 처음에 쓸 수 있는 회의 순서
template-offer = 또는 서식으로 시작한 뒤 고쳐 쓰십시오:
template-copy = 또는 지난 회의의 순서를 가져오십시오:
act-template = “{ $name }” 회의 순서
template-meeting = 회의
template-meeting-points =
    개회, 목적과 진행 원칙
    참석자 소개
    배경과 논의할 질문
    의견 교환
    향후 일정과 다음 회의
template-interview = 개별 면담
template-interview-points =
    면담의 목적과 비밀 유지
    역할과 경험
    입장과 이유
    조건과 제안
    내용 확인과 향후 일정
template-consultation = 의견수렴
template-consultation-points =
    개회, 목적과 진행 원칙
    의견을 구하는 안 설명
    확인 질문
    돌아가며 의견 말하기
    들은 내용 정리
    의견 반영 방법
template-concertation = 2라운드 협의
template-concertation-points =
    개회, 목적과 진행 원칙
    접수된 의견 보고
    1라운드: 입장과 이유
    휴식
    2라운드: 이유를 반영한 제안
    합의, 유보 의견, 반대 의견
    가치 점검과 향후 일정
template-world-cafe = 월드 카페
template-world-cafe-points =
    개회, 목적과 진행 원칙
    모둠 토론 안내
    첫 번째 이동
    두 번째 이동
    세 번째 이동
    휴식
    모둠별 발표
    향후 일정
template-steering = 운영위원회
template-steering-points =
    정족수와 안건 확인
    지난 회의록 승인
    추진 현황
    조정할 사항
    의결
    향후 일정과 다음 회의
template-follow-up = 이행점검위원회
template-follow-up-points =
    정족수와 안건 확인
    약속 이행: 완료, 지연, 예정
    어려움과 해결 방안
    의결과 새 기한
    참여자 보고

# 회의 진행 중: 결정, 약속, 의견 확인
capture-answer = 답변
capture-commitment = 약속
capture-sounding = 의견 확인
capture-responsible = 담당
capture-votes = 찬성·반대·기권 수
capture-method = 합의 방법
capture-mode = 결정 방식
capture-due = 기한
capture-committed = 약속을 적었습니다. 실행 계획의 과제 { $number }번이 됩니다.
capture-objected = 결정 { $number }에 대한 이견으로 적었습니다.
stream-on-decision = 결정 { $number }에 대하여
sounding-of = { $title }, 제{ $version }판
sounding-of-version = 제{ $version }판
sounding-how = 단계 순서대로 수를 띄어 적고 Enter로 저장합니다.
sounding-no-issue = 논의 중인 쟁점이 없습니다. #으로 지정하거나 안건에 쟁점을 연결하세요.
sounding-no-wording = 이 쟁점에 답하는 조항이 없어 의견을 물을 문안이 아직 없습니다.
sounding-no-scale = 척도를 고르지 않았습니다. 공동입장문의 기본 사항에서 의견을 묻기 전에 고릅니다.
sounding-counts = 단계마다 수를 하나씩 띄어 적으세요. 최대 { $levels }개입니다.
sounding-support = { $count }명, 지지 { $support }%
sounding-passed = 기준 { $threshold }% 충족
sounding-not-passed = 기준 { $threshold }% 미달
sounding-blocked = 거부로 중단
sounding-again = 이 문안의 앞선 결과를 대신함
projector-sounding = 방금 모인 의견
projector-holds = 비추는 화면이 지금 내용에 머무릅니다.
projector-follows = 비추는 화면이 다시 진행을 따라갑니다.
projector-follow = 따라가기
live-sound = 예정 시간이 끝나면 소리로 알림
agreement-soundings = 현장 의견 확인
agreement-sounded = 이미 의견을 물었으므로 척도·기준·거부권은 그대로 둡니다.
agreement-scale-first = 첫 의견 확인 전에 고르며, 그 뒤에는 바꿀 수 없습니다.
session-breakout-of = 회의 { $number }의 분임

# 의사일정: 시각과 양식
agenda-ends = { $time }에 끝남
agenda-too-long = { $minutes }분 초과
agenda-spare = { $minutes }분 여유
template-own = 내 양식
template-keep = 양식으로 보관할 이름
template-kept = 의사일정을 양식 “{ $name }”(으)로 보관했습니다.
template-forget = 양식 “{ $name }” 지우기
template-report-back = 결과 보고회
template-report-back-points =
    여는 말
    들은 의견
    결정 사항과 후속 조치
    질의응답
    앞으로의 일정

# 적은 내용 다듬기
contribution-split = 나누기
contribution-join = 앞 발언과 합치기
contribution-up = 위로
contribution-down = 아래로
split-nothing = 나눌 곳이 없습니다. 글 안에서 나눌 자리에 커서를 두거나 줄 또는 문장으로 나누어 적으세요.
join-nothing = 첫 발언이라 앞에 합칠 발언이 없습니다.
join-others = 앞 발언은 다른 사람의 것입니다. ‘회의록’에서 둘을 함께 적을 수 있습니다.
tell-with-nothing = 이 안건에는 앞선 발언이 없습니다.
act-split = 발언 나눔: “{ $name }”
act-join = 발언 합침: “{ $name }”

# 회의록
tab-minutes = 회의록
minutes-empty = 아직 적은 내용이 없습니다
minutes-empty-line = 회의록은 ‘발언’에 적은 내용으로 만들어집니다.
minutes-keys = Enter 고쳐 쓰기 · J 앞 발언과 함께 · X 빼기
minutes-print-now = PDF
minutes-wording = 회의록 문구
minutes-as-captured = 적은 그대로
minutes-told-with = { $name }의 발언과 함께 적습니다.
minutes-left-out = 회의록에서 뺐습니다.
minutes-reset = 적은 그대로 되돌리기
minutes-reword = 고쳐 쓰기
minutes-tell-with = 앞 발언과 함께 적기
minutes-tell-alone = 따로 적기
minutes-leave-out = 빼기
minutes-take-in = 다시 넣기
minutes-sources = 출처
minutes-source-go = 발언 보기
minutes-state-out = 뺌
minutes-state-with = { $name }와(과) 함께
minutes-state-reworded = 고쳐 씀
minutes-side = 진행과 점검
minutes-passages = 문단
minutes-version = 제{ $number }판
minutes-see = 쪽 보기
minutes-circulate = 회람
minutes-approve = 승인
minutes-back-to-draft = 초안으로 되돌리기
minutes-approved-by-on = { $date } { $name } 승인
minutes-approved-on-day = { $date } 승인
minutes-changed-since = 승인 뒤에 이름이나 제목이 바뀌어, 인쇄되는 내용이 승인된 그대로가 아닙니다.
minutes-remarks = 내보내기 전에
minutes-remarks-count = 확인할 것 { $count }건
minutes-complete = 빠진 것이 없습니다.
minutes-corrections = 수정 요청
minutes-corrections-none = 아직 없습니다.
minutes-correct = 수정 요청 적기
minutes-correct-format = 요청한 사람: 고칠 내용
correction-accepted = 수용함
correction-to-do = 해당 대목에 반영하십시오.
correction-refused = 받아들이지 않음
correction-open = 검토 중
correction-accept = 받아들이기
correction-refuse = 받아들이지 않기
correction-reopen = 다시 검토
minutes-values-check = 이 회의에서의 가치
minutes-values-line = 가치를 고르고 회의가 그 가치를 어떻게 살렸는지, 또는 살리지 못했는지 적습니다.
minutes-report-back = 참여자 결과 보고
minutes-report-back-line = 참여자가 자신이 한 말이 어떻게 반영되는지 듣는 회의입니다.
minutes-report-back-plan = 결과 보고회 준비
report-back-title = 결과 보고회 – { $title }
report-back-planned = 결과 보고회로 회의 { $number }을(를) 준비했습니다. 날짜는 아직 없습니다.
missing-date = 날짜가 없습니다.
missing-hours = 시작 또는 끝난 시각이 없습니다.
missing-place = 장소가 없습니다.
missing-organiser = 개최 기관이 없습니다.
missing-officer = 진행자, 의장 또는 기록자가 적혀 있지 않습니다.
missing-attendance = 참석자가 적혀 있지 않습니다.
missing-invited = 참석 요청만 한 사람 { $count }명: 왔습니까?
missing-represented-by-nobody = 대리인 이름이 없는 대리 참석 { $count }건.
missing-agenda = 의사일정이 비어 있습니다.
missing-contributions = 적을 발언이 없습니다.
missing-speaker = 발언자가 없는 발언 { $count }건.
missing-point = 안건에 속하지 않은 발언 { $count }건.
missing-responsible = 담당이 없는 결정 { $count }건.
missing-due = 기한이 없는 결정 { $count }건.
missing-method = 합의 방법이 없는 결정 { $count }건.
missing-votes = 표를 세지 않은 표결 { $count }건.
missing-correction = 검토 중인 수정 요청 { $count }건.
keys-parts = 회의의 각 부분
keys-print-now = 회의록을 바로 PDF로
keys-hold = 비추는 화면 머무르기·따라가기
keys-tick = 도착 확인
keys-rework = 발언 나누기·합치기
keys-minutes = 고쳐 쓰기·함께 적기·빼기

# 열린 회의에서 할 수 있는 일(찾기)
offer-print = 회의록 PDF 바로 만들기
offer-circulate = 회의록 회람
offer-approve = 회의록 승인
offer-draft = 회의록을 초안으로 되돌리기
offer-renew = 회의록 새 판
offer-project = 참석자용 화면

# 표로 된 명부
import-open = 가져오기
import-title = 명부 가져오기
import-path = 표 파일: XLSX, ODS, CSV
import-read = 읽기
import-no-path = 어떤 파일입니까? 경로를 입력하거나 선택하십시오.
import-sheet = 시트
import-empty = 표가 이해관계자 명부가 됩니다
import-empty-line = 파일을 지정하거나 창에 끌어다 놓으십시오. 각 열의 내용을 알아보며 고칠 수도 있습니다. 가져오기 전에는 아무것도 바뀌지 않습니다.
import-reading = 파일을 읽는 중…
import-columns = 파일의 열 → 담긴 내용
import-column-number = { $number }열
import-left-aside = 제외
import-headed = 첫 행이 열 이름임
import-no-name = 이름이 든 열을 알 수 없습니다. 어느 열인지 지정하십시오.
import-stopped = 중지했습니다.
import-laying = 대화 파일과 비교하는 중…
import-counts = 신규 { $created }곳 · 변경 { $updated }곳 · 그대로 { $unchanged }곳 · 새 인물 { $persons }명
import-losses = { $count }개 행에서 제외되는 내용이 있습니다. 각 행의 설명을 보십시오.
import-remarks-only = 설명이 있는 행만
import-rows = 명부의 행
import-fate-new = 신규
import-fate-changed = 변경
import-fate-same = 그대로
import-fate-left-out = 제외
import-do = 가져오기
import-nothing-new = 명부에 새로운 내용이 없어 바뀐 것이 없습니다.
dialog-import = 표 파일 선택
dialog-save-register = 명부 저장
register-title = 명부 내보내기
register-line = 이해관계자와 인물을 표로 내보내며, 다시 가져와도 같습니다. 파일 이름의 끝(.xlsx, .csv)이 형식을 정합니다.
register-private = 비공개 메모 포함
register-do = 저장
register-stem = 명부
register-which-form = 파일 이름은 .xlsx나 .csv로 끝나야 합니다.

# 그림으로 보는 명부
view-name = 보기
view-register = 목록
view-grid = 격자
view-network = 관계망
view-spectrum = 입장 분포
picture-choose = 선택
picture-keys = 옮기기
picture-zoom = 확대·축소, 전체
picture-table = 표
picture-relate = 잇기
picture-nearer = 확대
picture-farther = 축소
picture-fit = 전체 보기
picture-save = 그림 저장(SVG, PNG)
picture-saved = { $file } 파일을 썼고, 같은 그림을 PNG로도 그 옆에 썼습니다.
grid-cutoff = { $axis } 기준선
grid-unrated = 평가가 없는 이해관계자 { $count }곳:
grid-column-raters = 평가자
grid-column-quadrant = 사분면
spectrum-unsaid = 입장이 없는 이해관계자 { $count }곳:
spectrum-column-first = 처음
spectrum-column-now = 현재
network-links = 관계 { $count }개
network-relate = “{ $name }”에서 이을 곳을 고르고 Enter
network-column-links = 연결 상대
network-column-between = 매개 정도
network-column-group = 군집
network-alone = 관계 없음
network-measures = 매개 정도: 최단 경로가 이곳을 지나는 쌍의 비율(매개 중심성). 군집: 우연보다 서로 더 이어진 곳들, 갈등 제외(모듈성).
stakeholder-relations = 관계
percent = { $share }%
capture-no-such-day = “{ $day }”은 달력에 없는 날입니다. 저장하지 않았습니다. 날짜를 고치십시오.
missing-objection = 결정에 대한 이의나 유보 { $count }건이 빠져 있습니다.

# 여럿을 한꺼번에, 중복, 빠진 곳
marked = 표시함
marked-count = { $count }곳 표시
marked-none = 표시 해제
missing-who = 누가 빠졌습니까?
missing-category = 없음: { $name }
missing-roles = 맡은 곳이 없는 역할: { $roles }
missing-ask = 누가 빠졌습니까?
twice = 중복?
twice-see = { $number } 보기
twice-merge = 하나로 합치기
twice-leave = 서로 다름
twice-merged = 합쳤습니다. 두 곳에 연결된 기록이 모두 “{ $name }”에 있습니다.
twice-more = 중복일 수 있는 것이 { $count }건 더 있습니다.
stakeholder-roles = 역할
stakeholder-networks = 네트워크
stakeholder-members = 회원
stakeholder-ratings = 평가자
network-new = 속한 네트워크
network-new-placeholder = 네트워크 (2013–)
rating-new = 평가 추가
rating-new-placeholder = 평가자: 영향력 관심도, 예: 윤서진: 4 3
rating-of = { $name }: 영향력 { $influence }, 관심도 { $concern }
rating-mean = { $count }명 평균: 영향력 { $influence }, 관심도 { $concern }
rating-wrong = 이름, 쌍점, 0에서 5까지 숫자 둘이 필요합니다. 예: 윤서진: 4 3
marked-remove = 표시한 곳 삭제
keys-pictures = 명부와 그림
keys-inspect = 선택한 행의 상세 내용으로 이동
keys-mark = 표시(여럿을 한꺼번에)
keys-mark-on = 이어서 표시
keys-mark-all = 보이는 것 모두 표시
keys-move = 그림에서 옮기기
import-part-rows = 행
import-part-columns = 열
picture-too-many = { $all }곳 중 영향력이 큰 { $shown }곳만 보입니다. 다른 곳은 걸러서 보십시오.
grid-by-raters = “{ $name }”: 여러 사람이 평가하여 격자에는 평균값을 표시합니다. “평가자”에서 고치십시오.
