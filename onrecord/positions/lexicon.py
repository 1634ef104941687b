"""What English says for and against things with, in dictionary forms. Written from general English; none is a corpus's.

Each list is one class of `Atom`; a phrase may be broken by adverbs, articles and possessives ("make up his mind")."""

from __future__ import annotations

from typing import Literal

from onrecord.positions.english import plain_of

Class = Literal[
    "for", "against", "excludes", "wishes", "commits", "acts", "ought", "keeps", "good", "bad", "undecided", "settles",
    "withheld",
    "speaks", "not", "short of", "foresees", "alleged", "prefers", "instead", "plain",
]

_CLASSES: dict[Class, str] = {
    # Attitudes of the subject towards what follows.
    "for": """
support, back, favour, favor, endorse, approve, accept, welcome, embrace, champion, advocate, defend, praise, hail,
applaud, commend, cheer, laud, bless, agree, consent, acquiesce, concur, assent, espouse, tolerate, promote, relish,
appreciate, permit, allow, authorise, authorize, green light, greenlight, okay, rubber stamp, salute, celebrate,
underwrite, sponsor, uphold, vote for, vote in favour, vote in favor, vote yes, vote with, vote aye, speak up for,
speak for, speak in favour, stand up for, come out for, come out in favour, come out in favor, come down in favour,
come down on the side of, come down for, argue for, argue in favour, make the case for, make a case for, case for,
come round to, come around to, come round, come around, warm to, live with, go along with, sign up to, sign up for,
sign off on, put name to, get behind, throw weight behind, put weight behind, throw support behind, put shoulder behind,
lend support, lend weight, give blessing, give backing, give support, give approval, give consent, give green light,
give go ahead, give nod, give assent, give thumbs up, give seal of approval, give vote, nod through, wave through,
thumbs up, say yes, say aye, in favour, in favor, on board, on side, all for, be for, ready, willing, prepared, eager,
keen, happy, glad, content, determined, set on, bent on, intent on, committed to, convinced, persuaded, look forward to,
stand by, stick to, stick with, hold to, stand behind, rally behind, rally to, fall in behind, line up behind,
line up with, swing behind, row in behind, sold on, won over, fan of, supporter, believer, believe in, enthusiast,
supportive, sympathetic to, comfortable with, at ease with, at peace with, relaxed about, enthusiastic, go with,
run with, side with, throw in lot with, hand of friendship, endorsement, approval, backing, blessing, intention,
appetite, desire, interest, room, merit, point, sense, use, need, reason, readiness, willingness, fight for, work for,
work towards, campaign for, push ahead with, press ahead with, push on with, press on with, forge ahead,
plough ahead with, go ahead, go ahead with, go through with, take up, take part, sign on, bow to, swallow, stomach,
settle for, let through, clear the way, pave the way, smooth the path, clear, licence, license, drop in behind,
extend a hand, like, love, admire, adore, pleased, delighted, thrilled, satisfied, yes to, a yes, aye, reconciled to,
resigned to, amenable, receptive, well disposed, no choice but, no reason to wait, no reason to delay, sooner the better,
can not come soon enough, not come soon enough, not wait, not come too soon, itch, itching, jump at, leap at, snap up,
grab, seize, a convert to, convert to, hunger for, thirst for, champ at bit, raring, gung ho, bullish, upbeat,
cheerleader, evangelist, wave flag for, beat drum for, bang drum for, carry torch for, nail colours to, nail flag to,
pin hopes on, bank on, add voice, add name, lend voice, lend name, march for, rally for, hold out for, give welcome,
guarded welcome, cautious welcome, warm welcome, open arms, see merit, see value, see virtue, see wisdom, see advantages,
see benefit, see harm in, harm in, problem with, difficulty with, trouble with, fine with, okay with, at home with,
soft spot for, hot on, big on, taken with, smile on, look kindly on, look favourably on, think well of, bury hatchet,
relent, yield, cave in, give in, back down, give way, climb down, come on board, soften, count in, full steam ahead,
take plunge, no alternative, no other way, no way round, no way around, no option but, in camp, come down on side,
have vote, get vote, win vote, earn vote, supports, backer, proponent, defender, friend of, ally of, partisan of,
plump for, opt for, gladden, rejoice, mandate for, stump for, press case for, make case, plug, talk up, tout, trumpet,
extol, sing praises, vouch for, plump, cast vote for, raise hand for, raise glass, drop resistance, lift objection, nod,
nod to, subscribe to, go to bat for, put name forward, hold with, no harm, all ears, game for, up for, in step with,
at one with, see eye to eye, be behind, right behind, squarely behind, solidly behind, foursquare, cheer on, egg on,
root for, second, fall into line, fall in line, toe line, olive branch, want in, countenance, entertain, touch, brook,
wear it, on side of, line up for, get on board, jump on board, climb aboard, hop aboard, aboard, in agreement,
come to terms with, make peace with, learn to love, friendly to, open arms to, set store by, put faith in,
place hopes in, rest hopes on, stake, stake reputation on, go for, vote through, usher in, speed up, hasten, fast track,
roll up sleeves for, fan, keenest, biggest fan, advocated, pro, hold no objection, raise no objection,
withdraw objection, withdraw objections, lift veto, lift ban, nothing against, nothing wrong with, a good idea,
no going back, no turning back, no retreat, no way back, no backing down,
sign, ratify, adopt, join, enact, put signature, give seal of approval""",
    "against": """
oppose, sweep aside, wave aside, reject, resist, block, scrap, stop, halt, cancel, abandon, ditch, shelve, veto, ban,
refuse, decline, denounce, condemn, criticise, criticize, attack, slam, blast, decry, deplore, deride, mock, lambast,
lambaste, pan, trash, savage, boycott, obstruct, thwart, scupper, sink, torpedo, wreck, kill, bury, quash, overturn,
repeal, revoke, undo, end, prevent, avoid, avert, delay, postpone, suspend, freeze, spurn, rebuff, shun, snub, forbid,
prohibit, outlaw, contest, challenge, dispute, combat, protest, object, baulk, balk, bristle, recoil, shudder,
disapprove, disagree, disavow, repudiate, dislike, hate, loathe, detest, abhor, dread, distrust, mistrust, discourage,
dissuade, drop, dump, junk, axe, defeat, derail, bin, nix, disown, fight, quit, wait, withdraw, rescind, dismantle,
tear up, rip up, vote against, vote down, vote no, vote nay, turn down, throw out, shoot down, strike down, knock down,
pull down, tear down, speak against, speak out against, speak up against, come out against, come down against,
warn against, warn off, advise against, argue against, campaign against, lobby against, fight against, stand against,
stand out against, set against, dead set against, set face against, up in arms, up in arms over, take a stand against,
draw the line at, say no, no to, opposed, hostile, averse, unwilling, reluctant, loath, loth, against, sceptical,
skeptical, unconvinced, unhappy, disinclined, dismayed, appalled, aghast, resistant, anti, allergic, walk away from,
walk away, walk out, pull out, back out, back away from, pull the plug, pour cold water, pour scorn, give short shrift,
give thumbs down, thumbs down, dig in heels, dig heels in, put foot down, stand firm against, hold out against,
stand in way, get in way, stand in front, over dead body, lie down before, lie down in front, chain himself,
chain herself, chain themselves, chain myself, have none of, will have none, no way, red line, call off, call a halt,
give up, give up on, turn back on, turn against, turn on, wash hands of, shut door, close door, slam door, bolt door,
bar the way, find fault with, take issue with, take exception, have no time for, have no truck with, no truck with,
have nothing to do with, nothing to do with, nonstarter, non starter, dead in the water, brush aside, off the table,
off the agenda, out of the question, not on, objection, opposition, resistance, hostility, quarrel, rejection, refusal,
hold back from, hold off, shy away from, shrink from, roll back, push back against, push back, fight off, head off,
stave off, do away with, get rid of, see off, do without, go without, pooh pooh, thumb nose, scoff, sneer, sniff at,
frown on, frown upon, look askance, rail against, inveigh against, hit out at, lash out at, take against, cool on,
cool towards, gone off, go cold on, go off, get cold feet, backpedal, renege, drag feet, drag heels, resent, regret, rue,
bridle, jib, cavil, demur, gag, seethe, fume, wince, blanch, flinch, cringe, grumble about, grumble at, moan about,
not hear of, no friend of, no fan of, sworn enemy, enemy of, foe of, foe, critic of, opponent of, opponent, opponents,
lock horns, cross swords, declare war on, wage war on, war on, take up arms, man barricades, march against,
rise up against, rise against, rebel, rebel against, mutiny, revolt, spike, wide berth, keep distance, keep out of,
stay out of, stay outside, opt out, bow out, drop out, kick against, defy, stand up to, can not abide, can not stand,
can not bear, can not stomach, not stomach, cold shoulder, rain on, rubbish, ridicule, lampoon, tear into, lay into,
pick apart, pull apart, take apart, tear to pieces, scathing, damning, dim view, dismissive, contemptuous, scornful,
dead against, die in ditch, last ditch, to death, to bitter end, not budge, not give inch, not give way, unmoved,
unbending, refuse to budge, nip in bud, consign to, kick out, kick into long grass, long grass, send packing,
see back of, in my backyard, take to court, sue, injunction, go to court, appeal against, lodge objection,
make stand, draw line, battle, battle against, crusade against, crusade, rally against, turn nose up, nose up,
turn away from, back away, steer away from, want nothing to do with, no stomach for, no time for, not at any price,
not while, no chance, no fear, no thanks, lose faith, lose patience, fed up, sick of, tired of, put off by,
cast vote against, raise hand against, whip against, filibuster, hold up, tie up, starve of, choke off, water down,
dilute, unpick, oust, revulsion, disgust, loathing, antipathy, aversion, contempt, disdain, disapproval, disfavour,
condemnation, outcry, uproar, backlash, revolted, outraged, enraged, incensed, horrify, bitterly, despise, scorn,
disparage, belittle, berate, bemoan, bewail, lament, take dim view, have no love, have no love for, withhold consent,
withhold support, withhold approval, withhold blessing, boo, jeer, hiss, heckle, hoot at, strike out, cross out,
chuck out, send back, knock back, count out, keep away, come out swinging, not have it, not wear it, not wear,
not sit by, not sit idly, not stand by, not stand for, not let, not be party to, no part in, no part of, want no part,
want none of, wants none of, kill off, beat back, drive back, hold back, trample, slap down, squash, put paid,
put an end, put a stop, bring to halt, bring to end, draw a line under, cry foul, cry halt, smell a rat, dead letter,
last thing, least of all, not a chance, not in favour, no supporter, no believer, no admirer, no enthusiasm, opposes,
opposed to, antagonistic, implacable, implacably, unalterably, adamant, adamantly against, nay, naysayer, detractor,
dissent, dissented, dissenting, disagreed, at odds with, up against, contend against, contrary to, militate, stamp on,
sit on, talk out, pick holes, pick a hole, holes in, nail in coffin, sound death knell, not interested,
on ice, put on ice, to stay alone, stay alone, go it alone, go alone""",
    "excludes": """
rule out, exclude, discount, shut the door on, close the door on, slam the door on, close the door to, shut the door to,
close door, shut door, reject out of hand, dismiss, preclude, foreclose, write off, close off""",
    "wishes": """
want, wish for, wish to, seek, urge, press, push, plead, call for, call on, demand, insist on, ask, beg, appeal, implore,
beseech, exhort, entreat, propose, recommend, advise, suggest, invite, press for, push for, plead for, clamour, clamor,
agitate, petition, lobby, prefer, long for, yearn, hanker, hope, would like, like to see, crave, require, request,
encourage, put forward, pitch, bid for, moot, float, aim, aspire, cry out for, cry for, wish, long to, ache for,
dream of, itch to, keep asking for, keen to see, eager to see, hold out for, set heart on""",
    "commits": """
will, would, shall, vow, pledge, promise, swear, plan, intend, mean to, about to, going to, be to, undertake, offer,
announce, volunteer, propose to, threaten, guarantee, 'll, can, could, may, might""",
    "acts": """
build, introduce, start, begin, open, launch, hold, sign, join, adopt, apply, implement, impose, enact, pass, bring in,
bring back, bring forward, proceed, carry out, push ahead, press ahead, press on, push through, move ahead, move forward,
attend, sit down, negotiate, talk, speak to, buy, sell, tender, merge, hand over, hand back, give back, send back,
return, restore, ratify, finish, complete, deliver, fund, finance, pay for, host, vote, take, make, join in, set up,
roll out, start up, get on with, come to the table, table, publish, lift, install, lay, put in, put up, order, extend,
renew, raise, increase, happen, stand, enter, create, establish, found, expand, conclude, seal, clinch, strike, grant,
give, award, choose, switch, move, meet, campaign, turn up, come, go home, come home""",
    "ought": """
should, must, ought, need to, have to, has to, high time, time to, time for, time has come, deserve, had better, needs,
belong, cannot wait, can not wait, deserves, merits""",
    "keeps": """
stay where, stay put, stay as, remain where, remain as, remain in place, leave alone, leave as, leave where,
leave well alone, keep as, keep where, stay, remain, status quo, stand still, be left, be kept, be spared, keep""",
    # Evaluations of what they are said of.
    "good": """
good, great, excellent, necessary, needed, essential, vital, crucial, indispensable, right, fair, fairest, just, overdue,
wise, wiser, sensible, humane, best, cheapest, safest, beneficial, worthwhile, worth, reasonable, sound, justified,
timely, valuable, positive, promising, useful, helpful, healthy, desirable, brilliant, fantastic, superb, bold, brave,
moral, proper, legitimate, viable, feasible, workable, affordable, step forward, step in the right direction,
way forward, way out, only way, only answer, answer, solution, more good than harm, better off with, make sense,
make perfect sense, pay off, bring jobs, create jobs, save lives, save money, boost, benefit, benefits, strengthen,
revive, long awaited, a must, no brainer, win, blessing for, boon, bargain, opportunity, chance, cure, remedy, lifeline,
godsend, welcome, salvation, safeguard, protect, rescue, secure, improve, better, hope for, breathe life,
breathe new life, promise, key, worked, works, carefully drawn, thing to do, honourable, honorable, urgent, imperative,
inevitable, unavoidable, priority, better than nothing, lesser evil, least bad, do the city good, do good, heal, unite,
future, pay for itself, succeed, relief, unanswerable, strong, compelling, civilised, civilized, decent, brightest,
finest, strongest, safer, cleaner, fairer, richer, cheaper, stronger, simpler, logical, natural, obvious, ripe, due,
mature, realistic, rational, wisest, thoroughly, magnificent, splendid, marvellous, wonderful, a triumph, triumph,
breakthrough, milestone, landmark, hope, last hope, best hope, best chance, last chance, sense, common sense, duty, debt,
obligation, fitting, deserved, earned, well spent, value for money, only hope, saviour, savior, lungs, shot in arm,
bring prosperity, bring peace, bring life, bring back life, open doors, open the door, create, jobs, prosperity, growth,
peace of mind, ease, relieve, reduce traffic, cut,
save,
acceptable, tolerable, bearable, in everyone interest, in interest, in interests""",
    "bad": """
bad, wrong, mistake, error, waste, folly, madness, insane, insanity, mad, crazy, lunacy, absurd, ridiculous, nonsense,
unfair, unjust, injustice, unacceptable, intolerable, dangerous, danger, reckless, irresponsible, disaster, disastrous,
catastrophe, catastrophic, robbery, theft, blackmail, extortion, scandal, scandalous, shame, shameful, disgrace,
disgraceful, betrayal, treason, insult, joke, farce, farcical, charade, harmful, damaging, unnecessary, needless,
pointless, useless, futile, premature, costly, expensive, dear, unaffordable, ruin, ruinous, idiocy, stupid, stupidity,
foolish, silly, barmy, choke, destroy, damage, harm, hurt, cripple, threaten, tear, divide, bankrupt, undermine, weaken,
cost jobs, worse, worsen, burden, gamble, trap, sham, stunt, gimmick, white elephant, vanity project, bad deal, worst,
poison, poisonous, toxic, illegal, unlawful, unconstitutional, immoral, cruel, inhumane, barbaric, barbarous, hateful,
horror, horrible, horrific, dreadful, terrible, awful, ghastly, monstrous, monstrosity, eyesore, outrage, outrageous,
unworkable, impossible, hopeless, doomed, flawed, rushed, half baked, ill conceived, ill advised, misguided, wrongheaded,
counterproductive, self defeating, dead end, nail in the coffin, slap in the face, kick in the teeth, step too far,
bridge too far, step back, step backwards, step in the wrong direction, slippery slope, pandora, cover for, cover to,
surrender, capitulation, appeasement, sellout, sell out, humiliation, nightmare, curse, kill off, wipe out, rip apart,
tear apart, starve, strangle, drown, empty, drive away, drive out, cost lives, flood, scare off, worry, alarm, too far,
too much, too high, too soon, too dear, too expensive, too risky, too late, too costly, risk, risky, unwise, unwelcome,
unwanted, better off without, better off alone, better off outside, better off as, worth more alone, do not need,
not needed, backfire, fail, hollow, bogus, luxury, scam, swindle, fraud, death of, death knell, end of, club for,
for rich, pig in poke, trojan horse, sticking plaster, fig leaf, smokescreen, mirage, pipe dream, fantasy, delusion,
illusion, fairy tale, chimera, suicide, suicidal, swallow up, swallow whole, swallow, devour, bleed, bleed dry, drain,
ransom, stitch up, carve up, giveaway, gift to, present to, reward for, charter for, licence to, recipe for, millstone,
albatross, noose, straitjacket, shackle, prison, cage, trojan, time bomb, powder keg, tinderbox, house of cards,
leap in dark, shot in dark, hammer blow, body blow, death blow, blow to, stab in back, knife in back, spit in face,
bankruptcy, ruination, tragedy, travesty, abomination, obscene, obscenity, grotesque, vile, wicked, evil, sinful, sin,
crime, criminal, cowardly, craven, spineless, shabby, squalid, sordid, cynical, crude, clumsy, botched, bungled,
half cock, cart before the horse, cart before horse, desperate, lethal, deadly, fatal, chaos, chaotic, mess, shambles,
misery, hardship, poverty, exile, cull, massacre, betray, cheat, insult to, enslave, chain, colony, vassal, tyranny,
coercion, bully, bullying, heartless, callous, inhuman, wrecking, vandalism, desecration, sacrilege, rob, steal, fleece,
punish, penalise, penalize, hit the poor, hit poor, hurts, worst of, loss of, lose, throw away, money down, down drain,
squander, fritter, gone mad, alien, unchristian, undemocratic, unworthy, unneeded, nobody wants, no one wants,
no one needs, nobody needs, does not belong, not work, not worth, not wanted,
punishment, tax on, assault on, attack on, affront, humbug, hokum, hot air, dud, flop, failure, threat to, menace,
provocation, charter, grab, land grab, power grab, raid on, abuse""",
    # The state of deciding.
    "undecided": """
undecided, in two minds, of two minds, torn, on the fence, sit on fence, straddle the fence, split, divided, weigh, mull,
mull over, ponder, consider, contemplate, study, examine, chew over, deliberate, debate whether, think over, think about,
reflect on, look at whether, review, agonise, agonize, wrestle, grapple, soul searching, keep options open,
keep option open, options open, option open, keep an open mind, open mind, open minded, open question, jury is still out,
jury be out, jury out, reserve judgment, reserve judgement, reserve position, suspend judgment, withhold judgment,
withhold judgement, no view, no opinion, no position, no fixed view, no settled view, no firm view, agnostic, ambivalent,
hesitate, hesitant, waver, vacillate, dither, dithering, wait and see, waiting to see, wait to see, wait to hear,
blow hot and cold, leave open, left open, open to, lean towards, lean toward, leaning, inclined, incline,
tempted, could go either way, go either way, either way, noncommittal, non committal, mixed feelings, mixed views,
mixed mind, conflicted, unsure, uncertain, unclear whether, undetermined, uncommitted, neither for nor against,
keep door open, leave door open, leave the door ajar, door open, door ajar, door is open, door remain open,
nothing in or out, rule nothing in, rule nothing out, not made up, make up minds, making up minds, buy time,
play for time, sleep on it, seek more time, ask for more time, want more time, need more time, put off decision,
put off a decision, defer decision, delay decision, postpone decision, decision pending, under review,
under consideration, toy with, toy with the idea, flirt with, reservations, misgivings, qualms, doubts, straddle,
on balance, in the balance, lukewarm, sit out, sit on hands, abstain, neutral, never say never, hold fire, hold his fire,
not clue, no clue which, no idea which, not idea which, not know which, bide time, hedge bets, hedge bet, sit tight,
play it by ear, keep powder dry, powder dry, time will tell, remain to be seen, too early to, too soon to,
premature to say, see details, see detail, see small print, read small print, await, wait for, look into, look at,
watching brief, see both sides, arguments on both sides, merit on both sides, up in air, in flux, touch and go,
struggle to decide, struggle with, equivocate, explore, look again, reconsider, rethink, think again, second thoughts,
test water, test waters, colours to mast, flag to mast, off fence, of fence, neither yes nor no, no firm line, no line,
make up own mind, change mind daily, not there yet, not quite there, not yet convinced, yet to be convinced,
yet to be persuaded, yet to be won over, yet to come round, half convinced, halfway, half hearted, in no hurry to decide,
no hurry to decide, no rush, take time, taking time, time to think, pause for thought, not closed, mind is open,
mind not closed, not wedded, persuadable, need persuading, needs persuading, feel way, see how, unsettled, swither,
um and, and ah, chew on, keep under review, keep watching, consult, canvass, sound out, poll members, ask members,
balloting, leave it to, leave to, on the table, horns of dilemma, dilemma, at sea, shilly shally, pull both ways,
pulled both ways, pulled in two directions, two stools, dillydally, hang back, chop and change, seesaw, swing between,
swing back and forth, back and forth, puzzle over, brood on, brood over, sift, hear both sides, take soundings,
sounding out, weighing up, pros and cons, for and against, on the other hand, nowhere near, search soul, no clear view,
no clear line, no clear position, of several minds, divided house, could go with either, no preference, yet to choose,
not picked, not chosen, wants time, need time, time to study, time to read, time to reflect, asks for time, ask for time,
asked for time, sleep over,
ask me, ask again, not say which, can not say, could not say, too close to call""",
    "settles": """
decide, decision, make up mind, settle, conclude, determine, reach a view, reach view, reach verdict, reach conclusion,
reach a decision, come to a decision, come to a conclusion, come to a view, come to a verdict, form a view,
form a opinion, form an opinion, form opinion, take a stand, take a stance, take a position, take a side, take sides,
take side, take a view, arrive at, commit, commit himself, commit herself, commit itself, commit themselves, declare,
declare himself, declare herself, sure, certain, convince, pick a side, pick side, choose, choose a side, clear,
finally decide, position on, view on, opinion on, come down on, come off the fence, resolve, know whether, know if,
know how, know what, shut door, close door, shut the door, close the door, slam door, slam the door, pronounce,
say yes or no, give a verdict, verdict, stance""",
    # Refusing to tell.
    "withheld": """
no comment, not comment, nothing to say, nothing to add, gave nothing away, give nothing away, keep own counsel,
keep counsel, keep mum, keep quiet, keep silent, keep silence, keep a silence, stay silent, stay mum, stay quiet,
stay tight lipped, tight lipped, remain silent, maintain silence, fall silent, mum, say nothing, say nothing about,
silent on, silent about, silence on, keep to itself, keep to himself, keep to herself, keep to themselves,
keep lips sealed, lips sealed, bite tongue, hold tongue, hold his tongue, keep cards close, play cards close, show hand,
show cards, dodge, sidestep, side step, duck, evade, parry, deflect, fend off, bat away, brush off, wave away, wave off,
brush away, brush aside questions, brush aside a question, brush aside the question, shrug off questions, skirt,
skirt round, skirt around, steer clear, stonewall, change the subject, change subject, turn to other matters,
avoid the question, avoid question, avoid answering, avoid saying, avoid a answer, avoid giving, leave unanswered,
leave question unanswered, leave without answering, walk off without answering, no answer, give no answer, not answer,
not reply, no reply, no response, not respond, no statement, give no hint, give no clue, no clue, no indication,
give no indication, give no sign, not return calls, return calls, return call, unavailable for comment,
not available for comment, could not be reached, not be reached, excuse from, beg off, plead ignorance, wrong to comment,
inappropriate to comment, improper to comment, not for him to say, not for her to say, not for me to say,
not for us to say, off limits, hang up, put down the phone, put the phone down, refer questions, refer all questions,
refer reporters, refer inquiries, refer enquiries, keep secret, keep a secret, keep under wraps, keep to self,
leave it at that, shroud, clam up, no public view, neither confirm nor deny, neither confirm or deny,
pass on the question, laugh off questions, shrug, look away, poker face, poker faced, inscrutable, cagey, coy, evasive,
elusive, vague about, ignore question, ignore a question, wave question, turn question aside, turn question away,
answer with joke, answer with a joke, joke when, laugh off, laugh when, hurry past, walk past, walk away when,
walk off when, keep guessing, leave guessing, keep in dark, keep reporters waiting, play dumb, button lip, close lipped,
sealed, take fifth, no more to say, would only say, would say only, say only that, play deaf, talk about weather,
hide behind, take refuge, plead lack of time, plead other, swerve, dance round, dance around, skate over,
pass over in silence, pass over, say neither, drew a veil, draw a veil, veil over, turn back on reporters,
refuse all comment, refuse comment, decline comment, decline all comment, offer no comment, offer no view,
offer no opinion, offer nothing, volunteer nothing, reveal nothing, betray nothing, gave no clue, without saying,
without revealing, without committing, steer conversation, avoid issue, avoid subject, avoid topic, avoid all mention,
keep thoughts, keep view, keep views, keep opinion, keep opinions, keep feelings, withhold opinion, withhold view,
nothing about, not be lured, not be tempted, silence, silent, fob off, leave hanging, left hanging, let question pass,
let pass, pass up chance, pass up, swat away, swat aside, turn away questions, turn away, wave through questions,
hold tongues, kept mum, mum on, stay off subject, not a word, no word, say not a word, without a word,
not breathe a word, breathe no word, lips, not open mouth, wrap, under wraps, draw blank, draw a blank, plead the, hedge,
hedge when, give the slip, give slip, go to ground, go quiet, fall quiet, quiet on, quiet about, close mouthed, secret,
guard, keep close to chest, close to chest, hold cards""",
    "not": """
not, outside, never, no, nobody, none, nothing, neither, nor, without, no longer, no more, little, hardly, scarcely,
barely, fail to, far from, anything but, yet to, unable, unlikely, anti, few, no one, in no, nowhere, can not bring,
least of all, deny, hard to see why, difficult to see why, not see why, no reason why, fail to see why""",
    # Telling: with "not" or "refuse" before it, a refusal to tell.
    "speaks": """
say, comment, answer, tell, discuss, disclose, reveal, confirm, be drawn, be pinned down, speculate, elaborate, divulge,
go into, talk about, speak about, respond, reply, take questions, give view, give views, give opinion, give answer,
give straight answer, let on, spell out, address, engage with, share view, share views, share thoughts, state position,
state view, make position, make views, voice, express, offer opinion, offer view, volunteer view, be quoted,
go on record, show hand, prepared to discuss, explain, entertain question, say anything, indicate, shed light, weigh in,
be interviewed, be lured, be dragged, be sucked, be tempted, be pressed, be asked about, enter debate, enter discussion,
get into, get drawn, lured into, dragged into, be cornered, be trapped, give verdict, give a verdict, say which, commit,
give away, give clue, give hint, give sign, break silence, lift veil, be questioned, hold forth, pass judgment,
pass judgement, offer judgment, pass comment, pass remark, put a name, make comment, make statement, make public,
make known, let slip, come clean, open up about, write about, utter, betray, say where, say what, say how, air""",
    "short of": "stop short of, stopped short of, fall short of, hold back from, refrain from, shy of",
    "foresees": """
predict, forecast, expect, anticipate, foresee, bet, foretell, calculate, estimate, reckon, doubt whether, doubt that,
would be surprised, hope to, hope for, see coming, give odds, tip, forecasting, foretold, see little chance, see chance,
likely, odds, will probably, expects, prophesy""",
    "alleged": """
claim, suggestion, accusation, allegation, criticism, fear, warning, argument, complaint, idea that, notion that,
assertion, report that, worry, concern, charge, talk that""",
    "prefers": "prefer, rather, sooner, favour, favor, back, choose, opt for, opt, plump for, go for",
    "instead": "instead of, rather than, in place of, in preference to, ahead of, at the expense of",
    # Words that look like the ones above and are none.
    "plain": """
not only, not just, not least, no doubt, no later than, no less, no matter, nothing less than, without delay,
without reserve, without reservation, without further delay, without hesitation, without condition, without conditions,
without precondition, without preconditions, without question, without exception, without strings, no strings,
by the end of, at the end of, in the end, at the end, come back, go back, back in, back to, look back, date back,
turn back, way back, back home, at last, for now, need not, no wonder, no sooner, would you, good morning, goodbye,
stand for election, as well as, make clear, for good, good deal of, a great deal, great many, for the good,
on good terms, of course, such as, best known, right wing, right now, all right, right away, right to, left wing, like a,
like the, unlike, stop at nothing, nothing but, ask about, asked about, asked whether, take place, no fewer than,
not so much, can not wait, cannot wait, not wait to, have been, more than, less than, other than, rather a, point out,
points out, at this point, three point, percentage point, point of, stand to, would like, used to, use of, a point,
half a point, quarter point, points, in order to, in place, call him, call her, call it, calls himself, in use, use it""",
}

PHRASES: dict[str, tuple[tuple[tuple[str, ...], Class], ...]] = {}
"""By first word: the phrases that begin with it, the longest first."""


def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Class], ...]]:
    listed: dict[str, list[tuple[tuple[str, ...], Class]]] = {}
    for name, text in _CLASSES.items():
        for phrase in text.replace("\n", " ").split(","):
            words = tuple(word for word in phrase.split() if word not in _SMALL)
            if words:
                listed.setdefault(words[0], []).append((words, name))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in listed.items()}


_SMALL = frozenset("a an the his her its their my our your".split())
SKIPPED = frozenset("""a an the his her its their my our your full very quite so all own public publicly strong strongly
firm firmly really
also already again even ever finally immediately openly actually just still simply now clearly entirely completely
totally wholly flatly fully formally officially absolutely repeatedly personally privately reluctantly grudgingly
warmly loudly quietly any both further every either much deeply bitterly vehemently fiercely staunchly categorically
outright once cautiously broadly perfectly certainly definitely fervently wholeheartedly enthusiastically resolutely
adamantly stubbornly politely curtly promptly swiftly eagerly gladly happily himself herself itself themselves""".split())
"""Words that may stand between those of a phrase."""
PHRASES.update(_phrases())
_WRITTEN = frozenset(word for rows in PHRASES.values() for words, _ in rows for word in words)
KNOWN = frozenset(word for word in _WRITTEN if plain_of(word, _WRITTEN) == word)
"""The dictionary forms."""

WEAK = frozenset("""criticise criticize attack slam blast mock deride savage pan condemn denounce stop end halt kill avoid
delay challenge
dispute fight drop refuse wait hate dread regret rue resent quit decline defeat sink sneer protest unhappy dismayed
appalled up set bury wreck trash freeze suspend postpone prevent cancel""".split())
"""First words of classes against that say a position only where the topic, or a word for it, is what they are said of."""
