/** Where a phone is at home: the state, province or country, and its time zone. */
export interface Place {
  readonly state: string
  readonly zone: string
  /** The zone of another part of the same area: what is asked of the hour holds there, too. */
  readonly also?: string
}

/**
 * The day of this list. Its codes, states and zones were held against those of libphonenumber 8.12.57 (its data of time zones is of
 * 2018-06-12); what was given out since then is from general knowledge, and codes younger than this list are missing.
 */
export const AREA_CODES_OF = '2025-06'

/** State, zone (with that of a smaller part behind a comma), area codes. */
const table = `
AL America/Chicago 205 251 256 334 659 938
AK America/Anchorage,America/Adak 907
AZ America/Phoenix 480 520 602 623
AZ America/Phoenix,America/Denver 928
AR America/Chicago 327 479 501 870
CA America/Los_Angeles 209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951
CO America/Denver 303 719 720 748 970 983
CT America/New_York 203 475 860 959
DE America/New_York 302
DC America/New_York 202 771
FL America/New_York 239 305 321 324 352 386 407 561 645 656 689 727 728 754 772 786 813 863 904 941 954
FL America/Chicago,America/New_York 448 850
GA America/New_York 229 404 470 478 678 706 762 770 912 943
HI Pacific/Honolulu 808
ID America/Boise,America/Los_Angeles 208 986
IL America/Chicago 217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872
IN America/Indiana/Indianapolis 260 317 463 765
IN America/Indiana/Indianapolis,America/Chicago 574 812 930
IN America/Chicago 219
IA America/Chicago 319 515 563 641 712
KS America/Chicago 316 913
KS America/Chicago,America/Denver 620 785
KY America/New_York 502 606 859
KY America/Chicago,America/New_York 270 364
LA America/Chicago 225 318 337 457 504 985
ME America/New_York 207
MD America/New_York 227 240 301 410 443 667
MA America/New_York 339 351 413 508 617 774 781 857 978
MI America/Detroit 231 248 269 313 517 586 616 679 734 810 947 989
MI America/Detroit,America/Chicago 906
MN America/Chicago 218 320 507 612 651 763 924 952
MS America/Chicago 228 471 601 662 769
MO America/Chicago 235 314 417 557 573 636 660 816 975
MT America/Denver 406
NE America/Chicago 402 531
NE America/Chicago,America/Denver 308
NV America/Los_Angeles 702 725
NV America/Los_Angeles,America/Denver 775
NH America/New_York 603
NJ America/New_York 201 551 609 640 732 848 856 862 908 973
NM America/Denver 505 575
NY America/New_York 212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934
NC America/New_York 252 336 472 704 743 828 910 919 980 984
ND America/Chicago,America/Denver 701
OH America/New_York 216 220 234 283 326 330 380 419 436 440 513 567 614 740 937
OK America/Chicago 405 539 572 580 918
OR America/Los_Angeles 503 971
OR America/Los_Angeles,America/Boise 458 541
PA America/New_York 215 223 267 272 412 445 484 570 582 610 717 724 814 835 878
RI America/New_York 401
SC America/New_York 803 821 839 843 854 864
SD America/Chicago,America/Denver 605
TN America/Chicago 615 629 731 901 931
TN America/New_York 865
TN America/New_York,America/Chicago 423
TX America/Chicago 210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 936 940 945 956 972 979
TX America/Denver 915
UT America/Denver 385 435 801
VT America/New_York 802
VA America/New_York 276 434 540 571 686 703 757 804 826 948
WA America/Los_Angeles 206 253 360 425 509 564
WV America/New_York 304 681
WI America/Chicago 262 274 353 414 534 608 715 920
WY America/Denver 307
PR America/Puerto_Rico 787 939
ON America/Toronto 226 249 289 343 365 382 387 416 437 519 548 613 647 683 705 742 753 905 942
ON America/Toronto,America/Winnipeg 807
QC America/Toronto 263 354 367 418 438 450 468 514 579 581 819 873
BC America/Vancouver 604
BC America/Vancouver,America/Edmonton 236 250 257 672 778
AB America/Edmonton 368 403 587 780 825
MB America/Winnipeg 204 431 584
SK America/Regina 306 474 639
NS America/Halifax 782 902
NB America/Moncton 428 506
NL America/St_Johns,America/Halifax 709 879
NT America/Edmonton,America/Vancouver 867
VI America/St_Thomas 340
GU Pacific/Guam 671
MP Pacific/Saipan 670
AS Pacific/Pago_Pago 684
Bahamas America/Nassau 242
Barbados America/Barbados 246
Anguilla America/Anguilla 264
Antigua America/Antigua 268
Tortola America/Tortola 284
Cayman America/Cayman 345
Bermuda Atlantic/Bermuda 441
Grenada America/Grenada 473
Turks America/Grand_Turk 649
Jamaica America/Jamaica 658 876
Montserrat America/Montserrat 664
Sint-Maarten America/Lower_Princes 721
Saint-Lucia America/St_Lucia 758
Dominica America/Dominica 767
Saint-Vincent America/St_Vincent 784
Dominican-Republic America/Santo_Domingo 809 829 849
Trinidad America/Port_of_Spain 868
Saint-Kitts America/St_Kitts 869
`

const places = new Map<string, Place>(
  table.split('\n').flatMap((line) => {
    const [state = '', zones = '', ...codes] = line.split(' ')
    const [zone = '', also] = zones.split(',')
    return codes.map((code): [string, Place] => [code, { state, zone, ...(also !== undefined && { also }) }])
  }),
)

/** Where a phone of North America is at home by its area code; nothing for any other. A number may have moved away with its owner. */
export const placeOf = (digits: string | null): Place | undefined =>
  digits?.length === 10 ? places.get(digits.slice(0, 3)) : undefined
