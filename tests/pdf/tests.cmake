# The system's own interpreter: it has the modules that the packages bring.
set(Python3_EXECUTABLE /usr/bin/python3)
add_test(NAME conformance COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief>)
add_test(NAME conformance-2 COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief>
                                   --standard a-4f+ua-2)
add_test(NAME conformance-self-test
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/conformance.py --brief $<TARGET_FILE:brief> --self-test)
add_test(NAME judges COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/judges/judges.py --brief $<TARGET_FILE:brief>)
add_test(NAME judges-self-test
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/judges/judges.py --brief $<TARGET_FILE:brief> --self-test)
set_tests_properties(conformance conformance-2 conformance-self-test judges judges-self-test PROPERTIES LABELS slow)
if(BRIEF_SANITIZE)
  set(sanitized --sanitized)
endif()
add_test(NAME accessibility COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/accessibility.py --brief $<TARGET_FILE:brief>
                                    ${sanitized})
add_test(NAME extraction COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/extraction.py --brief $<TARGET_FILE:brief>)
set_tests_properties(extraction PROPERTIES LABELS slow)

# Programs as a build with BRIEF_CJK makes them, one with each of Debian's two fonts: their own face comes before the
# library's empty one.
foreach(variant chinese-japanese:droid/DroidSansFallbackFull korean:nanum/NanumGothic)
  string(REGEX MATCH "^[a-z-]+" script ${variant})
  string(REGEX REPLACE "^[a-z-]+:" /usr/share/fonts/truetype/ file ${variant}.ttf)
  if(EXISTS ${file})
    add_executable(brief-${script} $<TARGET_OBJECTS:brief>)
    cjk_face(${CMAKE_CURRENT_BINARY_DIR}/${script}.ttf ${file})
    embed_in(brief-${script} face_cjk ${CMAKE_CURRENT_BINARY_DIR}/${script}.ttf)
    target_link_libraries(brief-${script} PRIVATE brief_production)
  endif()
  add_test(NAME extraction-${script} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/pdf/extraction.py
           --brief ${CMAKE_CURRENT_BINARY_DIR}/brief-${script} --font ${file})
endforeach()
