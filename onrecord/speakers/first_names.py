"""More first names with their usual gender, of many languages: a weak sign, see `lexicon`."""

from __future__ import annotations

MALE = frozenset("""
    aage aapo abdel abdou abebe achim adebayo adil adnan agustin ahmad ahmet aidan ajay akin alain alasdair alberto aldo
    aleks aleksandar aleksander aleksei alessandro alexandre alexei alfonso alfredo alistair alonso alvaro álvaro amadou
    amos anatoly andre andré andreas andres andrés andrij andriy angelo angus anil ansel anton aram arkady armando arne
    arnold arsene artem arturo asger asif ashok atanas attila august augusto axel babak bartosz bastien benoit bernardo
    bertrand bilal birger bogdan bohdan boubacar branko bram brendan bulent carlo carsten cesar césar christophe ciaran
    claus clemens colin cornelis cormac cosmin cyril damian damien danilo dario davide declan diego dieter dimitri dimitris
    diarmuid didier dirk domingo dominic drago duncan eamon edgar edmund eduardo edwin efe egon einar elias emil emilio
    emmanuel enrique ernesto esteban etienne étienne eugen ewan fabian faisal federico felipe ferenc fergus fintan florian
    fra francisco francesco franck franz frederic fritz gabor gabriel gavin georg georges georgi gerard gerhard geoffrey
    giovanni giuseppe gonzalo graham gregor guillaume guillermo gustav gustavo hakan hakim hamish hans haris harald hasan
    hassan hector heiko heinrich helmut henk henri henrik herman hussein iain ibrahim idris igor ilya imre ioannis isaac
    isak ivan ivo jaakko jacek jacques jaime jakob jakub jamal janos jaroslav jarek javier jean jerome jesper jesus jiri
    joachim joao joão joaquin johan johannes jonas jonathan joseph josef josip juan juha julien jurgen juri jussi kaan kamal
    karel karim karl karsten kaspar keiran kenneth kieran kiril konstantin krzysztof kwame kwabena laszlo laurent lawrence
    leif lennart leo leon leonid leopold lorenzo lothar louis lucas ludovic luis lukas luka maciej magnus mahmoud malcolm
    manuel marc marcel marcin marco marcos mario marko markus mathieu matthias matti maurice maxim maximilian mehmet michal
    miguel mikael mikhail miklos mohamed mohammad mohammed mohan moritz mostafa muhammad murat nabil naveed neil niall
    nicolas nicolai niels niklas nikita nikola nnamdi norbert ola olaf olav oleg oleksandr oliver olivier olof omar orhan
    oscar oskar osman otto owen pablo paco padraig pascal pasquale patrice pavlo pedro pekka petar peter petr petros
    philippe pierre pieter prakash quentin rafael rafiq raimund rainer ralf ramesh raphael rasmus raul ravi rémy rene reto
    ricardo riccardo rik roberto rodrigo roger roland roman rory ruben rudolf rui ruslan sami samir samuel santiago sayed
    sean sebastian sebastien sergei sergey sergio seamus sheikh siddharth simon slavko slobodan stanislav stefano stellan
    stian stig sven-erik sverre tadeusz tamas tarek tariq taras teemu teodor thabo theo thierry thomas thorsten tiago till
    timo tobias tommaso tomas tomáš toni tor tore torben trygve tunde ulf ulrich umar urs uwe vaclav valentin vasily vicente
    viktor vincent vitaly vito vladimir vojtech volodymyr waleed werner wilfried wilhelm willem wim wojciech wolfgang xavier
    yannick yiannis yosef yusuf yves zbigniew zoltan zoran hiroto haruto kaito ren sho takashi kenta jin-ho sung-min min-ho
    """.split())
FEMALE = frozenset("""
    adaeze adele adriana aoife agata agathe agnes ainhoa aino alba alena alessandra alexandra alexia alina alma amal amara
    amelie amira ananya anastasia andreea aneta angelica angelina aniela anita anneli annelies annette antonia antonella
    ariane arlene asha asma asta aurelia aurelie ayse azra barbora beata beatriz bella benedetta bente berit bernadette
    beryl bianca birgitta bodil bozena brigid brigitte brita bríd bruna camilla carina carlotta carme carola catarina
    cecilia cecile celia celine chantal charlene chiamaka chidinma christa christiane ciara cinzia claire claudine concetta
    consuelo corinna cornelia cosima dagmar dagny daria deirdre denise diana dina dolores dominique dorota dorothea ebba
    edith edwina eileen eilidh eira ekaterina elena eleonora elisa elisabeta elisabeth elisabetta elise ella ellen elodie
    elsa else elvira emilia emma enrica erika esme esperanza estelle esther eszter etta eugenia eva evelina fabienne farah
    farida fatima fatou fatoumata federica fenna fernanda fiona flavia florence floriane francoise frida gemma genevieve
    georgina gerda ghislaine gina ginevra gisela gitta giovanna gloria graciela greta grazyna guadalupe gunilla gwen gwyneth
    halina hana hanne harriet hatice hedda hedvig heidi helena helene henrietta henriette hermione hilda hildegard hind iga
    ilaria ilona ilse imke imogen ingrid inger ingvild inés inês ioana ioanna irena irina irma isidora ivy ivana iwona
    jacinta jadwiga jana janina jelena jessie jitka joana jolanta josefina josephine juana judit juliana juliet juliette
    justina justyna kaja kamala karina karolina katalin katarzyna katerina kateryna katja katrin kerstin kirsi kirsty klara
    kristina kristin ksenia larissa larysa latifa lavinia leena leila leonie leonora letizia lidia liesbeth lieke lina
    linnea lisbeth liselotte livia ljubica lorena lorraine lourdes lucia luciana lucinda ludmila luisa luise lyudmila maeve
    magda maja malin manon manuela margarita margaux margherita margot marguerite mariam mariama mariana marianne
    marie-claire mariella marija marijke mariya marjan marlene marta mary maryam masha matilda maud maya meera mercy mere
    mette michaela michele mihaela milena milica mina mira miranda mireille moira monika montserrat muriel myriam nadezhda
    nadja nana nanna natasa natascha nathalie nele ngozi niamh nina ninette noor noora noura nuala odile oksana olena
    oleksandra olha orla padma parvati patrizia paulina philippa pia pilar pippa polina prisca raffaella ragnhild rahel
    raisa rania raquel rasa rebecka regine reka renata ritva rocio roisin rosalind rosanna rosario roswitha roxana roya ruta
    sabine sadia saida salma samira sandrine sanne sapna saskia selma serena severine shanti shirin sibylle silke silvana
    simona sini siobhán sive slavica snezana soledad sonja sonya soraya stefania stefanie stine sunniva susana susanna
    susanne suzana sylvie tamar tamsin tania tatjana tea tereza teresita therese thandiwe tilda tilly tiina tonje tove trine
    trudy tuva ulla ulrika uma uta valentina valeria vera verena veronika vesna vigdis vilma viola violeta virginie viviane
    wanjiru wilhelmina xenia yara yasmine yasmina yetunde yvette zahra zainab zdenka zeynep zofia zora zuzana hina yuki
    sakura ayumi keiko michiko yoko noriko aiko hye-jin ji-woo min-ji soo-jin mei-ling xiaoling lakshmi deepika kavita neha
    pooja rekha sushma
    """.split())
